package org.licet.issuance;

import org.licet.attestation.Attestation;

/** Prints an attestation as a signed PDF. */
@FunctionalInterface
public interface Printer {
  byte[] print(Attestation attestation);
}
