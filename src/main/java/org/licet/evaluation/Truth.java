package org.licet.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * True, false, or not known (Kleene): <i>and</i> is the least, <i>or</i> the greatest, <i>not</i>
 * swaps.
 */
public enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  public static Truth of(boolean known) {
    return known ? TRUE : FALSE;
  }

  /** Not known where the fact is absent. */
  public static Truth of(@Nullable Boolean fact) {
    return fact == null ? UNKNOWN : of(fact.booleanValue());
  }

  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public Truth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }

  public boolean isTrue() {
    return this == TRUE;
  }

  /** Whether it is so or may be so: how a positive sentence of a rule's conditions reads. */
  public boolean mayBe() {
    return this != FALSE;
  }

  /**
   * Whether it is not so or may not be so: how a negative sentence of a rule's conditions reads.
   */
  public boolean mayNotBe() {
    return this != TRUE;
  }
}
