package org.licet.verification;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.AttestationVerifier;
import org.licet.attestation.StatusListVerifier;
import org.licet.attestation.VerifiedAttestation;
import org.licet.certificate.CertificateVerifier;
import org.licet.certificate.VerifiedCertificate;
import org.licet.evidence.Bundle;
import org.licet.signing.TrustAnchors;

/**
 * Checks a file by what is in it, whatever it is called.
 *
 * @param statusList the list in which an attestation must not be revoked; {@code null} where none
 *     was given
 */
public record Verification(TrustAnchors anchors, Instant at, byte @Nullable [] statusList) {
  private static final byte[] PDF = "%PDF-".getBytes(US_ASCII);

  /** Without a status list. */
  public Verification(TrustAnchors anchors, Instant at) {
    this(anchors, at, null);
  }

  /** Throws for the first check that fails. */
  public Verified verify(byte[] file) {
    if (Bundle.isOne(file)) {
      return evidence(file);
    }
    return isPdf(file)
        ? certificate(file)
        : attestation(new AttestationVerifier(anchors).verify(file, at), List.of());
  }

  private Verified certificate(byte[] file) {
    VerifiedCertificate certificate = new CertificateVerifier(anchors).verify(file, at);
    return attestation(certificate.attestation(), certificate.checks());
  }

  private Verified evidence(byte[] file) {
    EvidenceVerification evidence = new EvidenceVerification(anchors, at, file);
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
