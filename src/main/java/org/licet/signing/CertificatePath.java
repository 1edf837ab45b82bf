package org.licet.signing;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A signer's certificate and the intermediate ones up to a trust anchor, by the JDK's PKIX (RFC
 * 5280 §6).
 */
final class CertificatePath {
  /** How many certificates a signer may bring along, its own included. */
  static final int LONGEST = 8;

  private CertificatePath() {}

  /** Without a self-signed last certificate, unless it stands alone. */
  static List<X509Certificate> withoutRoot(List<X509Certificate> chain) {
    X509Certificate last = chain.getLast();
    boolean root = last.getSubjectX500Principal().equals(last.getIssuerX500Principal());
    return root && chain.size() > 1 ? chain.subList(0, chain.size() - 1) : chain;
  }

  /**
   * Checks the signer's profile and the whole path at an instant, the anchor's validity included.
   * Revocation is not checked.
   *
   * @param chain the signer's first, each issued by the next; what follows a trust anchor in it is
   *     not looked at
   */
  static void require(List<X509Certificate> chain, Set<X509Certificate> anchors, Instant at) {
    SignerProfile.findFault(chain.getFirst()).ifPresent(fault -> refuse("certificate", fault));
    List<X509Certificate> path = chain.stream().takeWhile(each -> !anchors.contains(each)).toList();
    path.forEach(each -> requireValid(each, at));
    X509Certificate anchor = validate(path, anchors, at);
    requireValid(anchor, at);
  }

  private static X509Certificate validate(
      List<X509Certificate> path, Set<X509Certificate> anchors, Instant at) {
    try {
      PKIXParameters parameters =
          new PKIXParameters(
              anchors.stream()
                  .map(anchor -> new TrustAnchor(anchor, null))
                  .collect(Collectors.toSet()));
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(at));
      var certPath = CertificateFactory.getInstance("X.509").generateCertPath(path);
      var result = CertPathValidator.getInstance("PKIX").validate(certPath, parameters);
      return ((java.security.cert.PKIXCertPathValidatorResult) result)
          .getTrustAnchor()
          .getTrustedCert();
    } catch (GeneralSecurityException e) {
      throw new SignatureVerificationException(
          "chain",
          "`%s`, whose path is refused: %s"
              .formatted(SignerProfile.nameOf(path.getFirst()), e.getMessage()),
          "a path to a trust anchor " + names(anchors),
          e);
    }
  }

  private static void requireValid(X509Certificate certificate, Instant at) {
    SignerProfile.findFaultInTime(certificate, at).ifPresent(fault -> refuse("validity", fault));
  }

  private static void refuse(String check, SignerProfile.Fault fault) {
    throw new SignatureVerificationException(check, fault.found(), fault.expected());
  }

  private static String names(Set<X509Certificate> anchors) {
    return anchors.stream()
        .map(anchor -> "`" + SignerProfile.nameOf(anchor) + "`")
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
