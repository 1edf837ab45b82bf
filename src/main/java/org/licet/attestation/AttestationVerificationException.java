package org.licet.attestation;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licet.signing.SignatureVerificationException;

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

  /**
   * Runs checks, and says as this exception what signatures and canonical JSON refuse as their own.
   *
   * @param of what is checked, before the name of the check; may be empty
   */
  static <T> T translated(String of, Supplier<T> checks) {
    try {
      return checks.get();
    } catch (SignatureVerificationException e) {
      throw new AttestationVerificationException(
          new Fault(of + e.check(), e.found(), e.expected()), e);
    } catch (CanonicalJsonException e) {
      throw new AttestationVerificationException(
          new Fault(
              of + "canonical form", "a payload that is refused", String.valueOf(e.getMessage())),
          e);
    }
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
