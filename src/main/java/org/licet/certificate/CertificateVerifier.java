package org.licet.certificate;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.licet.attestation.AttestationVerificationException;
import org.licet.attestation.AttestationVerifier;
import org.licet.attestation.VerifiedAttestation;
import org.licet.signing.SignatureVerificationException;
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
   * Verifies one certificate. The signer's certificates are checked at the time of signing, so it
   * holds after they have ended.
   *
   * @param at the moment of verifying; a certificate signed later is refused
   * @throws CertificateVerificationException for the first check that fails
   */
  public VerifiedCertificate verify(byte[] pdf, Instant at) {
    if (pdf.length > LIMIT) {
      throw new CertificateVerificationException("size", pdf.length + " bytes", "at most " + LIMIT);
    }
    SignedFile file = SignedFile.of(pdf);
    X509Certificate signer = requireSignature(file);
    byte[] jws = Contents.requireAttestation(pdf);
    VerifiedAttestation attestation = requireAttestation(jws, at);
    requireTime(file.signedAt(), attestation.statement().decidedAt(), at);
    requireSameAuthority(signer, attestation.signer());
    return new VerifiedCertificate(attestation, signer, file.signedAt(), checks(file, signer));
  }

  private X509Certificate requireSignature(SignedFile file) {
    try {
      return anchors.verifyCms(file.cms(), file.signed(), file.signedAt());
    } catch (SignatureVerificationException e) {
      throw new CertificateVerificationException(
          "PDF signature, " + e.check(), e.found(), e.expected(), e);
    }
  }

  private VerifiedAttestation requireAttestation(byte[] jws, Instant at) {
    try {
      return new AttestationVerifier(anchors).verify(jws, at);
    } catch (AttestationVerificationException e) {
      throw new CertificateVerificationException(
          Attachment.ATTESTATION.file() + ", " + e.check(), e.found(), e.expected(), e);
    }
  }

  private static void requireTime(Instant signedAt, Instant decidedAt, Instant at) {
    if (signedAt.isBefore(decidedAt.minus(SKEW)) || signedAt.isAfter(at.plus(SKEW))) {
      throw new CertificateVerificationException(
          "time of signing",
          "`" + signedAt + "`",
          "one from the decision, `%s`, to now, `%s`".formatted(decidedAt, at));
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

  private static List<String> checks(SignedFile file, X509Certificate signer) {
    return List.of(
        "the PDF has one signature, over every byte of the file, and nothing was added behind it",
        "that signature (PAdES baseline B, ES256) is by the key of `%s`"
            .formatted(signer.getSubjectX500Principal().getName()),
        "its certificate leads to a trust anchor, is made for signing documents, and was valid at `%s`"
            .formatted(file.signedAt()),
        "the attestation inside verifies on its own, and its signer is of the same authority");
  }
}
