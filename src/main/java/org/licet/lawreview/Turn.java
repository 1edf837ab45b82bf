package org.licet.lawreview;

import java.util.Comparator;
import org.licet.decision.Answer.Outcome;
import org.licet.law.RequirementId;

/**
 * How one requirement comes out otherwise, and what became of the whole answer.
 *
 * @param was {@code NOT_ASKED}, {@code MET}, {@code UNMET} or {@code WAIVED(exception)}; of a
 *     condition {@code NOT_ATTACHED}, or {@code ATTACHED(code)}
 * @param decides whether the outcome is another one because of this requirement
 */
public record Turn(
    RequirementId id, String was, String is, Outcome before, Outcome after, boolean decides)
    implements Comparable<Turn> {
  private static final Comparator<Turn> ORDER =
      Comparator.comparing((Turn turn) -> !turn.decides())
          .thenComparing(Turn::id)
          .thenComparing(Turn::before)
          .thenComparing(Turn::after)
          .thenComparing(Turn::was)
          .thenComparing(Turn::is);

  /** Those that decide first. */
  @Override
  public int compareTo(Turn other) {
    return ORDER.compare(this, other);
  }
}
