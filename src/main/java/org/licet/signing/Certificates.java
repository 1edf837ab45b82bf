package org.licet.signing;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.x509.Certificate;
import org.jspecify.annotations.Nullable;

/** Certificates as bytes, read by the JDK, one whole value each. */
final class Certificates {
  private Certificates() {}

  static X509Certificate fromDer(byte[] der) {
    try {
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der));
      if (Arrays.equals(certificate.getEncoded(), der) && endsWithItsLastBit(der)) {
        return certificate;
      }
    } catch (CertificateException | IllegalArgumentException | IllegalStateException e) {
      throw refusal(der, e); // the JDK and Bouncy Castle refuse in different words
    }
    throw refusal(der, null);
  }

  /**
   * Whether the value of the certificate's signature has no unused bits. The JDK ignores how many
   * it is said to have, and that count is no part of what is signed: it could be changed unseen.
   */
  private static boolean endsWithItsLastBit(byte[] der) {
    return Certificate.getInstance(der).getSignature().getPadBits() == 0;
  }

  static byte[] toDer(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read has no encoding", e);
    }
  }

  private static SignatureVerificationException refusal(byte[] der, @Nullable Exception cause) {
    return new SignatureVerificationException(
        "certificate",
        der.length + " bytes that are not one",
        "one X.509 certificate in DER",
        cause);
  }
}
