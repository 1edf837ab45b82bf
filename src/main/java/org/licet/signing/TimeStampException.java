package org.licet.signing;

import org.jspecify.annotations.Nullable;

/**
 * No time-stamping authority gave a stamp that holds: none answered, or what it answered is bad.
 */
public final class TimeStampException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TimeStampException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
