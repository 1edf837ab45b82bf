package org.licet.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licet.decision.Answer.Condition;
import org.licet.decision.Answer.Outcome;
import org.licet.decision.Answer.Stated;
import org.licet.decision.Answer.Status;
import org.licet.decision.Answer.Warning;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Judgement;
import org.licet.evaluation.Law;
import org.licet.facts.Question;
import org.licet.law.Confidence;
import org.licet.law.Effect;
import org.licet.law.Provision;
import org.licet.law.Requirement;

/** Decides questions by one law version. Safe for many threads. */
public final class Decider {
  /**
   * The last year that ISO 8601 writes without a sign: a paper that ends then is meant never to
   * end.
   */
  private static final int LAST_YEAR = 9999;

  private final Law law;
  private final Coverage coverage;
  private final Warnings warnings;

  public Decider(Law law) {
    this.law = law;
    this.coverage = new Coverage(law.book());
    this.warnings = new Warnings(law.book());
  }

  public Law law() {
    return law;
  }

  /**
   * Decides a question.
   *
   * @param now the moment of asking, which counts where the question gives no {@code asOf}
   */
  public Decision decide(Question question, Instant now) {
    Instant asOf = question.asOf() == null ? now : question.asOf();
    LocalDate day = asOf.atZone(ZoneOffset.UTC).toLocalDate();
    List<Warning> about = warnings.about(question);
    OnDay first = on(question, day, about);
    return new Decision(
        asOf,
        first.answer(),
        validUntil(question, first, about),
        law.book().settings().version(),
        law.book().digest());
  }

  /** The answer on a UTC day, whatever comes after and whatever {@code asOf} says. */
  public Answer answer(Question question, LocalDate day) {
    return on(question, day, warnings.about(question)).answer();
  }

  /** The same answer's outcome, for those who ask very often and show nothing else. */
  public Answer.Outcome outcome(Question question, LocalDate day) {
    return on(question, day, List.of()).answer().outcome();
  }

  /** An answer, and the days after at which something that was looked at changes. */
  private record OnDay(Answer answer, NavigableSet<LocalDate> changes) {}

  /** The question is decided again on each day looked at, in turn, until the answer differs. */
  private @Nullable Instant validUntil(Question question, OnDay first, List<Warning> about) {
    OnDay later = first;
    while (!later.changes().isEmpty()) {
      LocalDate change = later.changes().first();
      if (change.getYear() > LAST_YEAR) {
        return null;
      }
      later = on(question, change, about);
      if (!later.answer().equals(first.answer())) {
        return change.atStartOfDay(ZoneOffset.UTC).toInstant();
      }
    }
    return null;
  }

  private OnDay on(Question question, LocalDate day, List<Warning> about) {
    Judgement judgement = law.judge(question, day);
    NavigableSet<LocalDate> looked = new TreeSet<>();
    List<Stated> requirements = new ArrayList<>(coverage.unmet(question, day, looked));
    List<Condition> conditions = new ArrayList<>();
    for (Finding finding : judgement.findings()) {
      add(finding, requirements, conditions);
    }
    requirements.sort(Comparator.comparing(Stated::id));
    conditions.sort(Comparator.comparing(Condition::id).thenComparing(Condition::code));
    List<Warning> warned = new ArrayList<>(about);
    warned.addAll(warnings.ofReviews(requirements, conditions, day, looked));
    looked.addAll(judgement.changes());
    Answer answer =
        new Answer(
            outcome(requirements, conditions),
            requirements,
            conditions,
            warned,
            confidence(requirements, conditions));
    return new OnDay(answer, looked.tailSet(day, false));
  }

  private static void add(Finding finding, List<Stated> requirements, List<Condition> conditions) {
    switch (finding) {
      case Finding.Met met -> {
        met.attaches().forEach(a -> conditions.add(attached(met.requirement(), a)));
        if (denies(met.requirement())) {
          requirements.add(
              stated(met.requirement(), Status.MET, met.because(), met.confidence(), null));
        }
      }
      case Finding.Waived waived -> {
        Requirement requirement = waived.requirement();
        if (denies(requirement)) {
          Provision exception = waived.exception();
          Confidence own =
              exception.confidence() == null ? requirement.confidence() : exception.confidence();
          requirements.add(stated(requirement, Status.WAIVED, waived.because(), own, exception));
        }
      }
      case Finding.Unmet unmet -> {
        Requirement requirement = unmet.requirement();
        if (denies(requirement)) {
          requirements.add(
              stated(requirement, Status.UNMET, unmet.because(), requirement.confidence(), null));
        } else {
          conditions.add(condition(requirement));
        }
      }
      case Finding.NotApplicable none -> {}
    }
  }

  private static boolean denies(Requirement requirement) {
    return requirement.effect() != Effect.CONDITIONS;
  }

  private static Stated stated(
      Requirement requirement,
      Status status,
      List<String> because,
      Confidence confidence,
      @Nullable Provision exception) {
    return new Stated(
        requirement.id(),
        status,
        requirement.text(),
        requirement.citation(),
        because,
        confidence,
        exception == null
            ? null
            : new Stated.Waiver(
                exception.name(),
                String.valueOf(exception.text()),
                String.valueOf(exception.citation())),
        requirement.remedy());
  }

  private static Condition condition(Requirement requirement) {
    return new Condition(
        requirement.id(),
        String.valueOf(requirement.condition()),
        requirement.text(),
        requirement.citation(),
        requirement.confidence(),
        requirement.remedy());
  }

  private static Condition attached(Requirement requirement, Requirement.Attached attached) {
    return new Condition(
        requirement.id(),
        attached.code(),
        attached.text(),
        attached.citation(),
        attached.confidence(),
        attached.remedy());
  }

  private static Outcome outcome(List<Stated> requirements, List<Condition> conditions) {
    if (requirements.stream().anyMatch(r -> r.status() == Status.UNMET)) {
      return Outcome.DENY;
    }
    return conditions.isEmpty() ? Outcome.PERMIT : Outcome.CONDITIONAL;
  }

  /** On a denial the lowest among the unmet, else the lowest among all that is shown. */
  private static Confidence confidence(List<Stated> requirements, List<Condition> conditions) {
    List<Confidence> unmet =
        requirements.stream()
            .filter(r -> r.status() == Status.UNMET)
            .map(Stated::confidence)
            .toList();
    List<Confidence> shown =
        unmet.isEmpty()
            ? java.util.stream.Stream.concat(
                    requirements.stream().map(Stated::confidence),
                    conditions.stream().map(Condition::confidence))
                .toList()
            : unmet;
    return shown.stream().reduce(Confidence.HIGH, Confidence::lowest);
  }
}
