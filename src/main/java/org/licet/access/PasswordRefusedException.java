package org.licet.access;

import java.io.Serial;

/** A password cannot be changed to what was chosen. */
public final class PasswordRefusedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  PasswordRefusedException(String message) {
    super(message);
  }
}
