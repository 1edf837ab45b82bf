package org.licet.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what of papers on file is still known on a day, which those who verify them decide. */
public interface PaperStanding {
  /**
   * The same papers, in the same order, without the fields that are no longer known.
   *
   * @param knownAt what was recorded after it is not looked at; {@code null} looks at everything
   */
  List<State> known(List<State> papers, LocalDate day, @Nullable Instant knownAt);

  /** Changes whenever what is known on a day does. */
  long version();
}
