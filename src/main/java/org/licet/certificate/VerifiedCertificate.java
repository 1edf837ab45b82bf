package org.licet.certificate;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.licet.attestation.VerifiedAttestation;

/**
 * A certificate of which everything holds that can be checked without its issuer.
 *
 * @param attestation the one inside
 * @param contents what is attached; a log proof in it is whoever reads it to hold against the
 *     attestation
 * @param signer who signed the pages
 * @param signedAt when, by the signer's own word
 * @param level how far it proves itself
 * @param checks what was checked on the PDF and holds, in plain words; the attestation has its own
 */
public record VerifiedCertificate(
    VerifiedAttestation attestation,
    Contents contents,
    X509Certificate signer,
    Instant signedAt,
    Level level,
    List<String> checks) {
  public VerifiedCertificate {
    checks = List.copyOf(checks);
  }
}
