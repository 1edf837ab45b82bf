package org.licet.transparencylog;

/** A log, or a part of one, that is not what it should be. */
public final class LogException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LogException(String message) {
    super(message);
  }
}
