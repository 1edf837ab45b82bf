package org.licet.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in the order of all assignments: by the time of decision, then by id. A page begins
 * behind one.
 */
public record Position(Instant decidedAt, UUID id) {
  private static final String BETWEEN = "_";
  private static final int UUID_LENGTH = 36;

  /** Reads what {@link #toString} wrote; empty for anything else. */
  public static Optional<Position> find(String text) {
    int between = text.indexOf(BETWEEN);
    if (between < 0 || text.length() != between + 1 + UUID_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Position(
              Instant.parse(text.substring(0, between)),
              UUID.fromString(text.substring(between + 1))));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty(); // what is none is not found
    }
  }

  @Override
  public String toString() {
    return decidedAt + BETWEEN + id;
  }
}
