package org.licet.attestation;

import org.jspecify.annotations.Nullable;

/** A statement that is not attested, since no verifier could accept it. */
public final class AttestationIssuanceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AttestationIssuanceException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
