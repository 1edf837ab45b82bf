package org.licet.attestation;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
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
  static final String STATUS_NOT_CHECKED =
      "not checked: whether the attestation has been revoked, which its status list tells";

  public VerifiedAttestation {
    checks = List.copyOf(checks);
    remarks = List.copyOf(remarks);
  }

  /**
   * Checks the status too.
   *
   * @throws AttestationVerificationException where the list does not say that it is not revoked
   */
  public VerifiedAttestation requireNotRevoked(VerifiedStatusList list) {
    list.requireNotRevoked(statement);
    List<String> more = new ArrayList<>(checks);
    more.add("not revoked, by the status list of `%s`".formatted(list.madeAt()));
    List<String> fewer = remarks.stream().filter(each -> !each.equals(STATUS_NOT_CHECKED)).toList();
    return new VerifiedAttestation(statement, payload, signer, more, fewer);
  }
}
