package org.licet.law;

import java.util.Locale;

/** How sure the sheet is of the law, lowest first. */
public enum Confidence {
  LOW,
  MEDIUM,
  HIGH;

  /** The word in answers and files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Confidence lowest(Confidence other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
