package org.licet.lawreview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.licet.decision.Answer;
import org.licet.decision.Answer.Condition;
import org.licet.decision.Answer.Outcome;
import org.licet.decision.Answer.Stated;
import org.licet.law.RequirementId;

/** What comes out otherwise in two answers to one question; words and citations do not count. */
final class Turns {
  private static final String UNMET = "UNMET";

  private Turns() {}

  /** One for each requirement and each condition that comes out otherwise, sorted. */
  static List<Turn> between(Answer before, Answer after) {
    if (before.equals(after)) {
      return List.of();
    }
    List<Turn> found = new ArrayList<>();
    Map<RequirementId, String> was = stated(before);
    Map<RequirementId, String> is = stated(after);
    for (RequirementId id : both(was.keySet(), is.keySet())) {
      add(
          found,
          id,
          was.getOrDefault(id, "NOT_ASKED"),
          is.getOrDefault(id, "NOT_ASKED"),
          before,
          after);
    }
    Map<RequirementId, String> attachedThen = attached(before);
    Map<RequirementId, String> attachedNow = attached(after);
    for (RequirementId id : both(attachedThen.keySet(), attachedNow.keySet())) {
      String then = attachedThen.getOrDefault(id, "NOT_ATTACHED");
      add(found, id, then, attachedNow.getOrDefault(id, "NOT_ATTACHED"), before, after);
    }
    found.sort(null);
    return found;
  }

  private static void add(
      List<Turn> found, RequirementId id, String was, String is, Answer before, Answer after) {
    if (!was.equals(is)) {
      Outcome then = before.outcome();
      Outcome now = after.outcome();
      found.add(new Turn(id, was, is, then, now, decides(was, is, then, now)));
    }
  }

  /** A denial comes with what is newly unmet, and goes with what no longer is. */
  private static boolean decides(String was, String is, Outcome then, Outcome now) {
    if (then == now) {
      return false;
    }
    if (now == Outcome.DENY) {
      return is.equals(UNMET);
    }
    if (then == Outcome.DENY) {
      return was.equals(UNMET);
    }
    return was.contains("ATTACHED");
  }

  private static Set<RequirementId> both(Set<RequirementId> some, Set<RequirementId> others) {
    Set<RequirementId> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  private static Map<RequirementId, String> stated(Answer answer) {
    Map<RequirementId, String> found = new HashMap<>();
    for (Stated stated : answer.requirements()) {
      Stated.Waiver waiver = stated.exception();
      found.put(stated.id(), stated.status() + (waiver == null ? "" : "(" + waiver.label() + ")"));
    }
    return found;
  }

  private static Map<RequirementId, String> attached(Answer answer) {
    Map<RequirementId, String> found = new HashMap<>();
    for (Condition condition : answer.conditions()) {
      found.merge(
          condition.id(), "ATTACHED(" + condition.code() + ")", (one, more) -> one + " " + more);
    }
    return found;
  }
}
