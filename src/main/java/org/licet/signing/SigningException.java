package org.licet.signing;

import org.jspecify.annotations.Nullable;

/**
 * A key that cannot be used to sign: not there, not readable, not ours to use, or not valid at the
 * time.
 */
public final class SigningException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SigningException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
