package org.licet.certificate;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.licet.attestation.AttestationVerificationException;
import org.licet.attestation.AttestationVerifier;
import org.licet.attestation.VerifiedAttestation;
import org.licet.signing.TrustAnchors;

/**
 * Verifies certificates offline against trust anchors. The signature is checked over the raw bytes
 * first: a PDF is parsed only after it is known to come from a trusted signer, whole and unchanged.
 */
public final class CertificateVerifier {
  /** The largest file that is read, in bytes. */
  static final int LIMIT = 32 << 20;

  /** How far the clocks of signer and verifier may be apart. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final TrustAnchors anchors;

  public CertificateVerifier(TrustAnchors anchors) {
    this.anchors = anchors;
  }

  /**
   * Verifies one certificate. The signer's certificates are checked at the stamped time, or without
   * a stamp at the time of signing that the signer states, so it holds after they have ended.
   *
   * @param at the moment of verifying; a certificate signed later is refused
   * @throws CertificateVerificationException for the first check that fails
   */
  public VerifiedCertificate verify(byte[] pdf, Instant at) {
    if (pdf.length > LIMIT) {
      throw new CertificateVerificationException("size", pdf.length + " bytes", "at most " + LIMIT);
    }
    SignedFile file = SignedFile.of(pdf);
    CheckedSeal seal = new SealVerification(anchors, file).require();
    Contents contents = Contents.require(file.part());
    VerifiedAttestation attestation = requireAttestation(contents.jws(), at);
    requireTimes(seal, attestation.statement().decidedAt(), at);
    requireSameAuthority(seal.signer(), attestation.signer());
    return new VerifiedCertificate(
        attestation, contents, seal.signer(), seal.signedAt(), seal.level(), checks(seal));
  }

  private VerifiedAttestation requireAttestation(byte[] jws, Instant at) {
    try {
      return new AttestationVerifier(anchors).verify(jws, at);
    } catch (AttestationVerificationException e) {
      throw new CertificateVerificationException(
          Attachment.ATTESTATION.file() + ", " + e.check(), e.found(), e.expected(), e);
    }
  }

  private static void requireTimes(CheckedSeal seal, Instant decidedAt, Instant at) {
    Instant signedAt = seal.signedAt();
    requireWithin("time of signing", signedAt, decidedAt, at);
    CheckedSeal.Stamps stamps = seal.stamps();
    if (stamps != null) {
      requireWithin("time stamp of the signature", stamps.signature(), signedAt, at);
      requireWithin("time stamp of the file", stamps.file(), stamps.signature(), at);
    }
  }

  private static void requireWithin(String check, Instant found, Instant from, Instant to) {
    if (found.isBefore(from.minus(SKEW)) || found.isAfter(to.plus(SKEW))) {
      throw new CertificateVerificationException(
          check, "`" + found + "`", "one from `%s` to now, `%s`".formatted(from, to));
    }
  }

  private static void requireSameAuthority(X509Certificate pages, X509Certificate attestation) {
    if (!pages.getIssuerX500Principal().equals(attestation.getIssuerX500Principal())) {
      throw new CertificateVerificationException(
          "signer",
          "pages signed under `%s` and an attestation under `%s`"
              .formatted(pages.getIssuerX500Principal(), attestation.getIssuerX500Principal()),
          "one authority for both");
    }
  }

  private static List<String> checks(CheckedSeal seal) {
    List<String> checks = new ArrayList<>(seal.checks());
    checks.add(
        "the attestation inside verifies on its own, and its signer is of the same authority");
    return checks;
  }
}
