package org.licet.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a law or a row of it holds, UTC.
 *
 * @param from the first day in force; {@code null} is long in force
 * @param to the first day no longer in force; {@code null} where no end is set
 */
public record InForce(@Nullable LocalDate from, @Nullable LocalDate to) {
  public static final InForce ALWAYS = new InForce(null, null);

  public InForce {
    if (from != null && to != null && !from.isBefore(to)) {
      throw new IllegalArgumentException("`" + from + "` to `" + to + "` holds on no day");
    }
  }

  public boolean on(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
  }

  /** Whether some day lies in both. */
  public boolean overlaps(InForce other) {
    return (from == null || other.to == null || from.isBefore(other.to))
        && (other.from == null || to == null || other.from.isBefore(to));
  }
}
