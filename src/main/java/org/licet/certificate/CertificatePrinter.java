package org.licet.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.licet.attestation.Attestation;
import org.licet.signing.Signer;

/** Prints attestations as signed PDF certificates. Safe for many threads. */
public final class CertificatePrinter {
  private final Signer signer;
  private final Letterhead letterhead;
  private final Clock clock;

  /**
   * @param clock tells the time of signing; nothing that is printed comes from it
   */
  public CertificatePrinter(Signer signer, Letterhead letterhead, Clock clock) {
    this.signer = signer;
    this.letterhead = letterhead;
    this.clock = clock;
  }

  /**
   * Prints an attestation as it is, without verifying it.
   *
   * @return the PDF, PAdES baseline B, with the attestation's JWS attached
   * @throws org.licet.signing.SigningException when the signer's certificate is not valid now
   */
  public byte[] print(Attestation attestation) {
    Printed printed = PayloadReader.read(attestation.tree());
    Signatory signatory = Signatory.of(signer.certificate());
    try {
      byte[] pages = new Pages(letterhead, printed, signatory).render(attestation);
      return Pades.sign(pages, signer::detachedCms, clock.instant());
    } catch (IOException e) {
      throw new UncheckedIOException("certificate of `" + printed.id() + "`", e);
    }
  }
}
