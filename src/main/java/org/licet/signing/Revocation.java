package org.licet.signing;

import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1OctetString;
import org.jspecify.annotations.Nullable;

/**
 * What revocation lists say of a path of certificates at an instant. Each certificate below the
 * trust anchor needs a list of its issuer that reaches to that instant and was made before the
 * certificate ended (a later list may have dropped it).
 *
 * @param proven when a time stamp proves the signature to have been there; without it a revoked
 *     certificate is refused whenever it was revoked, since its key could date back
 */
record Revocation(List<X509CRL> lists, @Nullable Instant proven) {
  private static final String INVALIDITY_DATE = "2.5.29.24";

  /**
   * @param path the signer's first, each issued by the next, the trust anchor last
   */
  void require(List<X509Certificate> path, Instant at) {
    for (int i = 0; i + 1 < path.size(); i++) {
      require(path.get(i), path.get(i + 1), at);
    }
  }

  private void require(X509Certificate certificate, X509Certificate issuer, Instant at) {
    List<X509CRL> ofIssuer = lists.stream().filter(list -> Crl.isSignedBy(list, issuer)).toList();
    if (ofIssuer.stream().noneMatch(list -> speaksOf(list, certificate, at))) {
      throw new SignatureVerificationException(
          "revocation",
          "%d revocation lists of `%s`, none that tells"
              .formatted(ofIssuer.size(), SignerProfile.nameOf(issuer)),
          "one that reaches to `%s` and was made before `%s` ended"
              .formatted(at, SignerProfile.nameOf(certificate)));
    }
    for (X509CRL list : ofIssuer) {
      X509CRLEntry entry = list.getRevokedCertificate(certificate.getSerialNumber());
      if (entry != null) {
        requireSignedBefore(revokedAt(entry), certificate);
      }
    }
  }

  private static boolean speaksOf(X509CRL list, X509Certificate certificate, Instant at) {
    return !list.getNextUpdate().toInstant().isBefore(at)
        && !list.getThisUpdate().after(certificate.getNotAfter());
  }

  private void requireSignedBefore(Instant revokedAt, X509Certificate certificate) {
    if (proven == null || !proven.isBefore(revokedAt)) {
      throw new SignatureVerificationException(
          "revocation",
          "`%s` revoked since `%s`".formatted(SignerProfile.nameOf(certificate), revokedAt),
          proven == null
              ? "a time stamp that proves an earlier signature"
              : "a time before that of the stamp, `%s`".formatted(proven));
    }
  }

  /** The key may have been stolen before that was told, RFC 5280 §5.3.2. */
  private static Instant revokedAt(X509CRLEntry entry) {
    Instant told = entry.getRevocationDate().toInstant();
    byte[] invalidity = entry.getExtensionValue(INVALIDITY_DATE);
    if (invalidity == null) {
      return told;
    }
    try {
      Instant since =
          ASN1GeneralizedTime.getInstance(ASN1OctetString.getInstance(invalidity).getOctets())
              .getDate()
              .toInstant();
      return since.isBefore(told) ? since : told;
    } catch (java.text.ParseException | IllegalArgumentException e) {
      throw new SignatureVerificationException(
          "revocation", "an invalidity date that cannot be read", "one by RFC 5280", e);
    }
  }
}
