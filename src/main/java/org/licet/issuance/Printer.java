package org.licet.issuance;

import org.jspecify.annotations.Nullable;
import org.licet.attestation.Attestation;

/** Prints an attestation as a signed PDF. */
@FunctionalInterface
public interface Printer {
  /**
   * @param proof C2SP tlog-proof that it is in the log, to lie in the PDF; {@code null} where the
   *     log has none yet
   */
  Print print(Attestation attestation, @Nullable String proof);

  /**
   * An attestation as printed.
   *
   * @param level of its signature, ETSI EN 319 142-1 §6, for example {@code PAdES-B-LTA}
   * @param isFinal whether it is kept; else a time stamp is still to come, and it is printed again
   *     when somebody asks for it
   */
  record Print(byte[] pdf, String level, boolean isFinal) {}
}
