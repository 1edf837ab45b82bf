package org.licet.issuance;

import org.licet.attestation.Attestation;

/** Prints an attestation as a signed PDF. */
@FunctionalInterface
public interface Printer {
  Print print(Attestation attestation);

  /**
   * An attestation as printed.
   *
   * @param level of its signature, ETSI EN 319 142-1 §6, for example {@code PAdES-B-LTA}
   * @param isFinal whether it is kept; else a time stamp is still to come, and it is printed again
   *     when somebody asks for it
   */
  record Print(byte[] pdf, String level, boolean isFinal) {}
}
