package org.licet.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was sent to be taken in, and how far that is.
 *
 * @param size the file's bytes, and {@code done} of them were read
 * @param sha256 of the file, hexadecimal
 * @param message why it is broken
 */
public record Import(
    UUID id,
    Order order,
    Instant askedAt,
    @Nullable Instant finishedAt,
    String sha256,
    long size,
    long done,
    Stage state,
    @Nullable String message,
    Counts counts) {
  /**
   * What was asked for.
   *
   * @param dryRun whether nothing is kept, and only said what would be
   * @param listDate the day on which a list of excluded persons was published; {@code null} with
   *     other formats
   * @param by who asked
   */
  public record Order(
      Format format, Mode mode, boolean dryRun, @Nullable LocalDate listDate, String by) {}

  /** How far it is. */
  public enum Stage {
    WAITING,
    RUNNING,
    /** Read to its end; what is good was kept, unless it was a dry run. */
    DONE,
    /** All or nothing was asked for, and something was bad: nothing was kept. */
    REFUSED,
    /** It broke off: of all or nothing nothing was kept, else the batches that are counted. */
    BROKEN
  }

  public boolean isOver() {
    return finishedAt != null;
  }
}
