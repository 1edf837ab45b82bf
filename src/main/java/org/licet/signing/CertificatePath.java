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
import java.util.stream.Stream;

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
   * @return the path, the trust anchor last
   */
  static List<X509Certificate> require(
      List<X509Certificate> chain, Set<X509Certificate> anchors, Instant at) {
    SignerProfile.findFault(chain.getFirst()).ifPresent(fault -> refuse("certificate", fault));
    return requirePath(chain, anchors, at);
  }

  /** As {@link #require}, of a time-stamping authority; nothing may follow a trust anchor. */
  static List<X509Certificate> requireTimeStamping(
      List<X509Certificate> chain, Set<X509Certificate> anchors, Instant at) {
    TimeStampProfile.findFault(chain.getFirst()).ifPresent(fault -> refuse("certificate", fault));
    int needed = lengthToAnchor(chain, anchors);
    if (needed + 1 < chain.size() || chain.size() > LONGEST) {
      throw new SignatureVerificationException(
          "chain",
          "%d certificates of a time stamp".formatted(chain.size()),
          "%d, which lead to a trust anchor".formatted(needed));
    }
    return requirePath(chain, anchors, at);
  }

  /**
   * How many certificates of a chain lead to a trust anchor, that itself left out; all where none
   * does.
   */
  static int lengthToAnchor(List<X509Certificate> chain, Set<X509Certificate> anchors) {
    for (int i = 0; i < chain.size(); i++) {
      X509Certificate each = chain.get(i);
      if (i > 0 && anchors.contains(each)) {
        return i;
      }
      if (anchors.stream().anyMatch(anchor -> hasIssued(anchor, each))) {
        return i + 1;
      }
    }
    return chain.size();
  }

  private static boolean hasIssued(X509Certificate anchor, X509Certificate certificate) {
    if (!anchor.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
      return false;
    }
    try {
      certificate.verify(anchor.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false; // another authority of the same name
    }
  }

  private static List<X509Certificate> requirePath(
      List<X509Certificate> chain, Set<X509Certificate> anchors, Instant at) {
    List<X509Certificate> path = chain.stream().takeWhile(each -> !anchors.contains(each)).toList();
    path.forEach(each -> requireValid(each, at));
    X509Certificate anchor = validate(path, anchors, at);
    requireValid(anchor, at);
    return Stream.concat(path.stream(), Stream.of(anchor)).toList();
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
