package org.licet.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Expiry;
import org.licet.facts.Status;

/**
 * How one paper stands on the day: whether it is the one that is asked for, and whether it is
 * valid. All about validity is here: status {@code ACTIVE} alone serves; the day of {@code issued}
 * is the first valid one and that of {@code expires} the last.
 */
final class Paper {
  private final Judgement judgement;
  private final String words;
  private Truth truth;
  private @Nullable String problem;

  /**
   * @param words what the paper is, for reasons
   * @param asked whether it is of the kind that is asked for
   */
  Paper(Judgement judgement, String words, Truth asked) {
    this.judgement = judgement;
    this.words = words;
    this.truth = asked;
  }

  Paper active(@Nullable Status status) {
    String why = status == null ? "its status is not known" : "its status is " + status;
    return and(status == null ? Truth.UNKNOWN : Truth.of(status == Status.ACTIVE), why);
  }

  Paper issued(@Nullable LocalDate issued) {
    if (truth == Truth.FALSE) {
      return this;
    }
    judgement.look(issued);
    return issued == null
        ? and(Truth.UNKNOWN, "its first day is not known")
        : and(Truth.of(!issued.isAfter(judgement.day())), "its first day is " + issued);
  }

  Paper unexpired(@Nullable Expiry expires) {
    if (truth == Truth.FALSE || Expiry.OPEN_ENDED.equals(expires)) {
      return this;
    }
    if (expires == null || expires.lastDay() == null) {
      return and(Truth.UNKNOWN, "its last day is not known");
    }
    LocalDate lastDay = expires.lastDay();
    judgement.look(lastDay.plusDays(1));
    return and(Truth.of(!lastDay.isBefore(judgement.day())), "its last day was " + lastDay);
  }

  /**
   * One thing more that is asked of the paper; {@code why} says what is wrong where it does not
   * hold.
   */
  Paper and(Truth more, String why) {
    if (truth.isTrue() && !more.isTrue()) {
      problem = why;
    }
    truth = truth.and(more);
    return this;
  }

  /**
   * Whether one of these papers serves. A list that is not known, or a paper of which something is
   * not known, may serve.
   *
   * @param field the list in the facts
   * @param asked what is asked for, for the reason where there is none
   */
  static <P> Verdict any(
      @Nullable List<P> papers, String field, String asked, Function<P, Paper> stands) {
    if (papers == null) {
      return Verdict.of(Truth.UNKNOWN, field + " is not known");
    }
    Truth truth = Truth.FALSE;
    List<String> problems = new ArrayList<>();
    String serves = null;
    for (P each : papers) {
      Paper paper = stands.apply(each);
      truth = truth.or(paper.truth);
      if (paper.truth.isTrue() && serves == null) {
        serves = paper.words;
      }
      if (paper.problem != null) {
        problems.add(paper.words + ": " + paper.problem);
      }
    }
    if (serves != null) {
      return Verdict.of(truth, serves);
    }
    return problems.isEmpty()
        ? Verdict.of(truth, "no " + asked + " on file")
        : new Verdict(truth, problems, List.of(), List.of());
  }
}
