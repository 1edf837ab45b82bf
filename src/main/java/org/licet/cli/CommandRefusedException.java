package org.licet.cli;

import org.jspecify.annotations.Nullable;

/** A command that cannot be done as asked; the message says what and what to do, in lines fit to be printed alone. */
final class CommandRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CommandRefusedException(int exitCode, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** Something was given that cannot be read: exit code 2. */
  static CommandRefusedException unreadable(String message, @Nullable Throwable cause) {
    return new CommandRefusedException(2, message, cause);
  }

  /** Something stands in the way: exit code 1. */
  static CommandRefusedException failed(String message, @Nullable Throwable cause) {
    return new CommandRefusedException(1, message, cause);
  }

  int exitCode() {
    return exitCode;
  }
}
