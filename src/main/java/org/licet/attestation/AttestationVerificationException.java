package org.licet.attestation;

import org.jspecify.annotations.Nullable;

/** An attestation that does not hold: which check failed, what was found, and what was expected. */
public final class AttestationVerificationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String check;
  private final String found;
  private final String expected;

  AttestationVerificationException(Fault fault, @Nullable Throwable cause) {
    super(
        "%s: found %s, expected %s".formatted(fault.check(), fault.found(), fault.expected()),
        cause);
    this.check = fault.check();
    this.found = fault.found();
    this.expected = fault.expected();
  }

  public String check() {
    return check;
  }

  public String found() {
    return found;
  }

  public String expected() {
    return expected;
  }
}
