package org.licet.evaluation;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What papers can do for a requirement that is unmet.
 *
 * @param papers each of which serves something that it asks
 * @param byOthers whether it may also come to be met through what meets another requirement
 */
public record Help(Set<Obtainable> papers, boolean byOthers) {
  public Help {
    papers = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(papers));
  }

  /** Whether no paper would help, of this requirement or of another. */
  public boolean isNone() {
    return papers.isEmpty() && !byOthers;
  }
}
