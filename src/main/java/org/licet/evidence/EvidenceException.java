package org.licet.evidence;

import org.jspecify.annotations.Nullable;

/** A bundle that is not what it should be: which check fails, what was found, what was expected. */
public final class EvidenceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EvidenceException(String check, String found, String expected, @Nullable Throwable cause) {
    super("%s: found %s, expected %s".formatted(check, found, expected), cause);
  }

  public EvidenceException(String check, String found, String expected) {
    this(check, found, expected, null);
  }
}
