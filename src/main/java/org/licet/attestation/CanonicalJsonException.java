package org.licet.attestation;

import org.jspecify.annotations.Nullable;

/** JSON that has no canonical spelling, or bytes that are not in it. */
public final class CanonicalJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CanonicalJsonException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
