package org.licet.evaluation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.licet.facts.Question;
import org.licet.law.InForce;
import org.licet.law.LawBook;
import org.licet.law.RequirementId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One question judged by one plan on one day. Findings are made on demand, once each, so that the
 * order of the rules means nothing; the days that were looked at are kept.
 */
public final class Judgement {
  private static final Logger LOG = LoggerFactory.getLogger(Judgement.class);
  private final Question question;
  private final LocalDate day;
  private final Plan plan;
  private final Map<RequirementId, Finding> findings = new HashMap<>();
  private final Set<RequirementId> open = new HashSet<>();
  private final NavigableSet<LocalDate> looked = new TreeSet<>();

  public Judgement(Question question, LocalDate day, Plan plan) {
    this.question = question;
    this.day = day;
    this.plan = plan;
    looked.addAll(plan.days());
  }

  /**
   * What came out of every requirement of the plan, sorted by id; those that do not apply are left
   * out.
   */
  public List<Finding> findings() {
    return plan.requirements().keySet().stream()
        .map(this::finding)
        .filter(finding -> !(finding instanceof Finding.NotApplicable))
        .toList();
  }

  /** The days on which something that was looked at changes, before this one and after. */
  NavigableSet<LocalDate> looked() {
    return Collections.unmodifiableNavigableSet(looked);
  }

  /** The days after this one at which something that was looked at changes. */
  public NavigableSet<LocalDate> changes() {
    return Collections.unmodifiableNavigableSet(looked.tailSet(day, false));
  }

  /** What came out of one requirement; not applicable where the plan has it not. */
  public Finding finding(RequirementId id) {
    Finding made = findings.get(id);
    if (made != null) {
      return made;
    }
    if (!open.add(id)) {
      throw new IllegalStateException("`" + id + "` asks for itself in a circle");
    }
    Finding finding = judge(id);
    open.remove(id);
    findings.put(id, finding);
    return finding;
  }

  private Finding judge(RequirementId id) {
    Planned planned = plan.requirements().get(id);
    if (planned == null) {
      return new Finding.NotApplicable(id);
    }
    try {
      return planned.judge(this);
    } catch (RuntimeException e) {
      LOG.error("{} could not be judged and counts as unmet: {}", id, e.toString());
      Verdict failed = Verdict.of(Truth.UNKNOWN, "could not be judged: " + e.getMessage());
      return new Finding.Unmet(planned.requirement(), failed.because(), Tried.nothing(failed));
    }
  }

  /**
   * What papers can do for a requirement; none for one that the plan has not. Whether they are
   * enough is for the caller to decide again.
   */
  public Help help(RequirementId id) {
    Planned planned = plan.requirements().get(id);
    return planned == null ? new Help(Set.of(), false) : new Wanting(this).help(planned);
  }

  /** Another question by the same plan. */
  Judgement asking(Question other) {
    return new Judgement(other, day, plan);
  }

  public Question question() {
    return question;
  }

  LocalDate day() {
    return day;
  }

  LawBook law() {
    return plan.law();
  }

  boolean inForce(InForce inForce) {
    look(inForce.from());
    look(inForce.to());
    return inForce.on(day);
  }

  void look(@org.jspecify.annotations.Nullable LocalDate change) {
    if (change != null) {
      looked.add(change);
    }
  }
}
