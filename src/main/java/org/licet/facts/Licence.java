package org.licet.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A licence to practise.
 *
 * @param authority the body that keeps the register; an open code
 * @param issued the first valid day
 * @param verified the day of the last verification at the primary source
 */
public record Licence(
    @Nullable Place jurisdiction,
    @Nullable String authority,
    @Nullable String number,
    @Nullable Type type,
    @Nullable Status status,
    @Nullable LocalDate issued,
    @Nullable Expiry expires,
    @Nullable LocalDate verified) {

  public enum Type {
    FULL,
    COMPACT,
    TELEHEALTH,
    SPECIAL_PURPOSE,
    TEMPORARY,
    PROVISIONAL,
    TRAINING
  }
}
