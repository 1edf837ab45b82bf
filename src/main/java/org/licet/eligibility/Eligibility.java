package org.licet.eligibility;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.licet.decision.Decider;
import org.licet.facts.Question;

/**
 * One question about many readers. INVARIANT: each answer is what {@link Decider#decide} gives for
 * that reader alone; there is no second way to it.
 */
public final class Eligibility {
  private Eligibility() {}

  /**
   * Who may read.
   *
   * @param facts the question; its reader is not looked at
   * @param now the moment of asking, which counts where the question gives no {@code asOf}
   */
  public static List<Eligible> decide(
      Decider decider, Question facts, Instant now, Collection<Panel.Member> members) {
    return members.stream()
        .map(member -> new Eligible(member, decider.decide(facts.by(member.reader()), now)))
        .sorted()
        .toList();
  }
}
