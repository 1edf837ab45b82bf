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
  /** The remark that a status list, or who issued it, takes back. */
  public static final String STATUS_NOT_CHECKED =
      "not checked: whether the attestation has been revoked, which its status list tells";

  /** The remark that {@link #settle} takes back when revocation lists were looked at. */
  public static final String REVOCATION_NOT_CHECKED =
      "not checked: whether the certificate has been revoked";

  /** The remark that {@link #settle} takes back when a log's proof holds. */
  public static final String LOG_NOT_CHECKED =
      "not checked: whether it is in the transparency log, of which no proof came along";

  /** The remark that {@link #settle} takes back when a time stamp holds. */
  public static final String TIME_NOT_STAMPED =
      "the time of the decision is the signer's own word, not a time stamp authority's";

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
    return settle(
        STATUS_NOT_CHECKED, "not revoked, by the status list of `%s`".formatted(list.madeAt()));
  }

  /** The same, with one more check that held, which answers a remark. */
  public VerifiedAttestation settle(String remark, String check) {
    List<String> fewer = remarks.stream().filter(each -> !each.equals(remark)).toList();
    return new VerifiedAttestation(statement, payload, signer, checks, fewer).also(check);
  }

  /** The same, with one more check that held. */
  public VerifiedAttestation also(String check) {
    List<String> more = new ArrayList<>(checks);
    more.add(check);
    return new VerifiedAttestation(statement, payload, signer, more, remarks);
  }
}
