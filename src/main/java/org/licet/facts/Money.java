package org.licet.facts;

import java.math.BigDecimal;

/**
 * An amount of money.
 *
 * @param amount not negative; kept without trailing zeros, so that equal amounts are equal
 * @param currency ISO 4217, three letters
 */
public record Money(BigDecimal amount, String currency) {
  public Money {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("amount: `" + amount + "` is negative");
    }
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("currency: `" + currency + "` is not an ISO 4217 code");
    }
    amount = amount.stripTrailingZeros();
    amount = amount.scale() < 0 ? amount.setScale(0) : amount;
  }
}
