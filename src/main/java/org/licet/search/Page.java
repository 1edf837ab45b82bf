package org.licet.search;

import java.util.List;
import java.util.Optional;

/**
 * Some of what was found, the newest first.
 *
 * @param hasOlder whether there is more behind it
 * @param hasNewer whether there is more before it
 */
public record Page(List<Found> found, boolean hasOlder, boolean hasNewer) {
  public Page {
    found = List.copyOf(found);
  }

  /** Behind which the next older page begins; empty where this is the last one. */
  public Optional<Position> older() {
    return hasOlder ? Optional.of(found.getLast().position()) : Optional.empty();
  }

  public Optional<Position> newer() {
    return hasNewer ? Optional.of(found.getFirst().position()) : Optional.empty();
  }
}
