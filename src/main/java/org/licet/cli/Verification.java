package org.licet.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.AttestationVerifier;
import org.licet.attestation.VerifiedAttestation;
import org.licet.attestation.VerifiedStatusList;
import org.licet.certificate.CertificateVerifier;
import org.licet.certificate.VerifiedCertificate;
import org.licet.signing.TrustAnchors;

/**
 * Checks a file by what is in it, whatever it is called.
 *
 * @param status the list in which an attestation must not be revoked; {@code null} where none was
 *     given
 */
record Verification(TrustAnchors anchors, Instant at, @Nullable VerifiedStatusList status) {
  private static final byte[] PDF = "%PDF-".getBytes(US_ASCII);

  /** Throws for the first check that fails. */
  Verified verify(byte[] file) {
    return isPdf(file)
        ? certificate(file)
        : attestation(new AttestationVerifier(anchors).verify(file, at), List.of());
  }

  private Verified certificate(byte[] file) {
    VerifiedCertificate certificate = new CertificateVerifier(anchors).verify(file, at);
    return attestation(certificate.attestation(), certificate.checks());
  }

  private Verified attestation(VerifiedAttestation verified, List<String> before) {
    VerifiedAttestation attestation =
        status == null ? verified : verified.requireNotRevoked(status);
    List<String> checks = new ArrayList<>(before);
    checks.addAll(attestation.checks());
    return new Verified(attestation.statement(), checks, attestation.remarks());
  }

  private static boolean isPdf(byte[] file) {
    return file.length >= PDF.length && Arrays.equals(file, 0, PDF.length, PDF, 0, PDF.length);
  }
}
