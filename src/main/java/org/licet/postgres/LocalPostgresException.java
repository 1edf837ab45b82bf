package org.licet.postgres;

import org.jspecify.annotations.Nullable;

/**
 * The server in a data folder could not be started or stopped; the message is one line, fit to be
 * printed alone.
 */
public final class LocalPostgresException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LocalPostgresException(String message, @Nullable Throwable cause) {
    super(message.strip().replaceAll("\\s*\\R\\s*", " "), cause);
  }

  LocalPostgresException(String message) {
    this(message, null);
  }
}
