package org.licet.attestation;

import java.security.cert.X509Certificate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An attestation of which everything holds that can be checked without its issuer.
 *
 * @param payload the whole credential
 * @param checks what was checked and holds, in plain words
 * @param remarks what a reader should know beside, in plain words: what was not checked, what has
 *     ended since
 */
public record VerifiedAttestation(
    Statement statement,
    JsonNode payload,
    X509Certificate signer,
    List<String> checks,
    List<String> remarks) {
  public VerifiedAttestation {
    checks = List.copyOf(checks);
    remarks = List.copyOf(remarks);
  }
}
