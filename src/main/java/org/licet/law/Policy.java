package org.licet.law;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number that a private body sets for those whom it accredits. It is no law, and decides nothing.
 *
 * @param id {@code NCQA.VERIFICATION.1}; begins with the code of the body
 * @param value at least 1
 */
public record Policy(
    String id,
    Body body,
    String text,
    int value,
    Unit unit,
    String citation,
    InForce inForce,
    Confidence confidence,
    @Nullable String note,
    Source source) {

  /** Who sets it, and when its numbers were last read through, and by whom. */
  public record Body(String code, String name, Jurisdiction.Review reviewed) {}

  /** What the value counts. */
  public enum Unit {
    DAYS,
    MONTHS;

    /** The word in answers and files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
