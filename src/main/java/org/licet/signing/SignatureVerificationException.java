package org.licet.signing;

import org.jspecify.annotations.Nullable;

/** A signature that does not hold: which check failed, what was found, and what was expected. */
public final class SignatureVerificationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String check;
  private final String found;
  private final String expected;

  SignatureVerificationException(
      String check, String found, String expected, @Nullable Throwable cause) {
    super("%s: found %s, expected %s".formatted(check, found, expected), cause);
    this.check = check;
    this.found = found;
    this.expected = expected;
  }

  SignatureVerificationException(String check, String found, String expected) {
    this(check, found, expected, null);
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
