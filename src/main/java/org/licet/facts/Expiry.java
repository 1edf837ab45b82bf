package org.licet.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of a paper that was written down. Where no end was written at all, the paper's {@code
 * expires} is {@code null}, and the paper does not serve.
 *
 * @param lastDay the last day of validity, UTC; {@code null} is open-ended
 */
public record Expiry(@Nullable LocalDate lastDay) {
  public static final Expiry OPEN_ENDED = new Expiry(null);
}
