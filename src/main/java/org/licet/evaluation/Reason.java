package org.licet.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A need as it came out, as a tree: what all of it, or one of it, rests on.
 *
 * @param words what was asked or found; for several parts, how they join
 * @param looksAt the list of the facts that was gone through, as a JSON pointer; {@code null} where
 *     it is a fact that the plan saw, or another requirement
 */
public record Reason(Truth truth, String words, @Nullable String looksAt, List<Reason> parts) {
  public Reason {
    parts = List.copyOf(parts);
  }

  static Reason leaf(Verdict verdict, @Nullable String looksAt) {
    return new Reason(verdict.truth(), String.join("; ", verdict.because()), looksAt, List.of());
  }
}
