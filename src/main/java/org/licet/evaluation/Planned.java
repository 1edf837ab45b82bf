package org.licet.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licet.law.Confidence;
import org.licet.law.Provision;
import org.licet.law.Requirement;

/**
 * A requirement that a question calls up, with what its rule asks.
 *
 * @param applies where it is false the requirement asks nothing; {@code null} is always
 * @param met {@code null} where nothing meets it
 * @param exceptions by name, in the order of the law book
 */
record Planned(
    Requirement requirement,
    @Nullable Need applies,
    @Nullable Need met,
    Map<String, Need> exceptions) {

  Finding judge(Judgement judgement) {
    if (applies != null && applies.judge(judgement).truth() == Truth.FALSE) {
      return new Finding.NotApplicable(requirement.id());
    }
    Verdict verdict = met == null ? Verdict.of(Truth.FALSE, "always asked") : met.judge(judgement);
    Map<String, Verdict> tried = new LinkedHashMap<>();
    exceptions.forEach((name, need) -> tried.put(name, need.judge(judgement)));
    Map<String, Truth> truths = new LinkedHashMap<>();
    tried.forEach((name, exception) -> truths.put(name, exception.truth()));
    Tried all = new Tried(verdict, truths);
    if (verdict.truth().isTrue()) {
      return new Finding.Met(
          requirement, confidence(all), verdict.because(), attached(verdict), all);
    }
    for (Map.Entry<String, Verdict> exception : tried.entrySet()) {
      if (exception.getValue().truth().isTrue()) {
        Provision provision =
            Objects.requireNonNull(requirement.exceptions().get(exception.getKey()));
        return new Finding.Waived(requirement, provision, exception.getValue().because(), all);
      }
    }
    return new Finding.Unmet(requirement, verdict.because(), all);
  }

  /** The conditions of the rows rested on that this requirement names; other laws may look at the same rows. */
  private List<Requirement.Attached> attached(Verdict verdict) {
    return requirement.attaches().entrySet().stream()
        .filter(attached -> verdict.attaches().contains(attached.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /**
   * The lowest among the alternatives rested on, one for each place; the requirement's own where
   * none has one.
   */
  private Confidence confidence(Tried tried) {
    Confidence lowest = null;
    for (Verdict.Outcome outcome : tried.met().branches()) {
      if (tried.restsOn(java.util.Set.of(outcome.name()), outcome.there()).isTrue()) {
        Provision alternative = requirement.alternatives().get(outcome.name());
        Confidence own =
            alternative == null || alternative.confidence() == null
                ? requirement.confidence()
                : alternative.confidence();
        lowest = lowest == null ? own : lowest.lowest(own);
      }
    }
    return lowest == null ? requirement.confidence() : lowest;
  }
}
