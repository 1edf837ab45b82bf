package org.licet.signing;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.x509.CertificateList;
import org.jspecify.annotations.Nullable;

/** Revocation lists as bytes, RFC 5280 §5, one whole value each; complete lists alone. */
final class Crl {
  private Crl() {}

  /**
   * @throws SignatureVerificationException for bytes that are no list, and for one that says by a
   *     critical extension that it is not about all certificates of its issuer, or without an end
   */
  static X509CRL fromDer(byte[] der) {
    X509CRL list;
    try {
      list =
          (X509CRL)
              CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
      if (!Arrays.equals(list.getEncoded(), der) || !endsWithItsLastBit(der)) {
        throw refusal(der, null);
      }
    } catch (CertificateException | CRLException | IllegalArgumentException e) {
      throw refusal(der, e);
    }
    if (list.getCriticalExtensionOIDs() != null && !list.getCriticalExtensionOIDs().isEmpty()) {
      throw new SignatureVerificationException(
          "revocation list",
          "critical extensions %s".formatted(list.getCriticalExtensionOIDs()),
          "a complete list without one");
    }
    if (list.getNextUpdate() == null) {
      throw new SignatureVerificationException("revocation list", "no `nextUpdate`", "one");
    }
    return list;
  }

  static boolean isSignedBy(X509CRL list, X509Certificate issuer) {
    boolean[] keyUsage = issuer.getKeyUsage();
    if (keyUsage != null && !keyUsage[6]) { // cRLSign
      return false;
    }
    try {
      list.verify(issuer.getPublicKey());
      return list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
    } catch (GeneralSecurityException e) {
      return false; // another authority's, or changed
    }
  }

  private static boolean endsWithItsLastBit(byte[] der) {
    return CertificateList.getInstance(der).getSignature().getPadBits() == 0;
  }

  private static SignatureVerificationException refusal(byte[] der, @Nullable Exception cause) {
    return new SignatureVerificationException(
        "revocation list", der.length + " bytes that are not one", "one X.509 CRL in DER", cause);
  }
}
