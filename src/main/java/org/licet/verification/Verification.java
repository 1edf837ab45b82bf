package org.licet.verification;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.Attestation;
import org.licet.attestation.AttestationVerifier;
import org.licet.attestation.ProvenForm;
import org.licet.attestation.StatusListVerifier;
import org.licet.attestation.VerifiedAttestation;
import org.licet.certificate.CertificateVerifier;
import org.licet.certificate.Level;
import org.licet.certificate.VerifiedCertificate;
import org.licet.evidence.Bundle;
import org.licet.signing.TrustAnchors;
import org.licet.transparencylog.TileSource;

/**
 * Checks a file by what is in it, whatever it is called.
 *
 * @param statusList the list in which an attestation must not be revoked; {@code null} where none
 *     was given
 * @param log the transparency log as it is now, which must continue the one that the file's proof
 *     saw; {@code null} where none was given
 */
public record Verification(
    TrustAnchors anchors, Instant at, byte @Nullable [] statusList, @Nullable TileSource log) {
  private static final byte[] PDF = "%PDF-".getBytes(US_ASCII);

  /** By what is in the file alone. */
  public Verification(TrustAnchors anchors, Instant at) {
    this(anchors, at, null, null);
  }

  /** Throws for the first check that fails. */
  public Verified verify(byte[] file) {
    if (Bundle.isOne(file)) {
      return evidence(file);
    }
    return isPdf(file) ? certificate(file) : attestation(file);
  }

  private Verified attestation(byte[] file) {
    ProvenForm form = ProvenForm.read(file);
    VerifiedAttestation attestation = new AttestationVerifier(anchors).verify(form.jws(), at);
    if (form.proof() == null) {
      LogInclusion.requireNone(log);
    } else {
      byte[] compact = Attestation.parse(form.jws()).jws().getBytes(US_ASCII);
      attestation = new LogInclusion(attestation, log).by(form.proof(), compact);
    }
    return attestation(attestation, List.of());
  }

  private Verified certificate(byte[] file) {
    VerifiedCertificate certificate = new CertificateVerifier(anchors).verify(file, at);
    VerifiedAttestation attestation = new LogInclusion(settled(certificate), log).of(certificate);
    return attestation(attestation, certificate.checks());
  }

  /** What the PDF proves of the attestation in it need not be proved again. */
  private static VerifiedAttestation settled(VerifiedCertificate certificate) {
    VerifiedAttestation attestation = certificate.attestation();
    boolean isStamped = certificate.level() == Level.B_LTA;
    if (!isStamped || !attestation.signer().equals(certificate.signer())) {
      return attestation;
    }
    return attestation
        .settle(
            VerifiedAttestation.REVOCATION_NOT_CHECKED,
            "its certificate is that of the PDF, which was not revoked when the file was stamped")
        .settle(
            VerifiedAttestation.TIME_NOT_STAMPED,
            "it was there when the PDF was stamped, since it lies in it");
  }

  private Verified evidence(byte[] file) {
    EvidenceVerification evidence = new EvidenceVerification(anchors, at, log, file);
    VerifiedAttestation attestation = evidence.verify();
    return attestation(attestation, evidence.checks(), evidence.law());
  }

  private Verified attestation(VerifiedAttestation verified, List<String> before) {
    return attestation(verified, before, null);
  }

  private Verified attestation(
      VerifiedAttestation verified, List<String> before, byte @Nullable [] law) {
    VerifiedAttestation attestation =
        statusList == null
            ? verified
            : verified.requireNotRevoked(new StatusListVerifier(anchors).verify(statusList, at));
    List<String> checks = new ArrayList<>(before);
    checks.addAll(attestation.checks());
    return new Verified(attestation.statement(), checks, attestation.remarks(), law);
  }

  private static boolean isPdf(byte[] file) {
    return file.length >= PDF.length && Arrays.equals(file, 0, PDF.length, PDF, 0, PDF.length);
  }
}
