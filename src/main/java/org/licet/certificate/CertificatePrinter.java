package org.licet.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.Attestation;
import org.licet.signing.Signer;
import org.licet.signing.TimeStampException;
import org.licet.signing.TimeStamps;
import org.licet.signing.ValidationData;

/** Prints attestations as signed PDF certificates. Safe for many threads. */
public final class CertificatePrinter {
  private final Seal seal;
  private final Letterhead letterhead;

  public CertificatePrinter(Seal seal, Letterhead letterhead) {
    this.seal = seal;
    this.letterhead = letterhead;
  }

  /**
   * Prints an attestation as it is, without verifying it. Where no authority gives a time stamp it
   * is signed all the same, and says so.
   *
   * @param proof C2SP tlog-proof of the attestation, to be attached as it is; {@code null} where
   *     there is none
   * @return the PDF, PDF/A-3b, with the attestation attached
   * @throws org.licet.signing.SigningException when the signer's certificate is not valid now
   */
  public SignedCertificate print(Attestation attestation, @Nullable String proof) {
    Printed printed = PayloadReader.read(attestation.tree());
    Signer signer = seal.signer().now();
    Signatory signatory = Signatory.of(signer.certificate());
    Instant at = seal.clock().instant();
    try {
      byte[] pages = new Pages(letterhead, printed, signatory).render(attestation, proof);
      return sign(new Pades(pages, at), signer);
    } catch (IOException e) {
      throw new UncheckedIOException("certificate of `" + printed.id() + "`", e);
    }
  }

  private SignedCertificate sign(Pades pades, Signer signer) throws IOException {
    try {
      return stamp(pades, signer);
    } catch (TimeStampException e) {
      byte[] pdf = pades.sign(signer::detachedCms);
      return new SignedCertificate(pdf, Level.B_B, e.getMessage());
    }
  }

  private SignedCertificate stamp(Pades pades, Signer signer) throws IOException {
    ValidationData data = ValidationData.of(signer, seal.revocationLists());
    List<byte[]> tokens = new ArrayList<>();
    TimeStamps stamps =
        sha256 -> {
          byte[] token = seal.timeStamps().stamp(sha256);
          tokens.add(token);
          return token;
        };
    byte[] pdf = pades.sign(content -> signer.stampedCms(content, stamps), data, stamps);
    boolean complete = tokens.stream().allMatch(data::isCompleteWith);
    return new SignedCertificate(pdf, complete ? Level.B_LTA : Level.B_T, null);
  }
}
