package org.licet.certificate;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import org.licet.signing.Sha256;

/**
 * Who signs, as printed.
 *
 * @param name the subject of the certificate, RFC 2253
 * @param issuer likewise
 * @param fingerprint SHA-256 of the certificate, in hexadecimal pairs
 */
record Signatory(String name, String issuer, String fingerprint) {
  static Signatory of(X509Certificate certificate) {
    return new Signatory(
        certificate.getSubjectX500Principal().getName(),
        certificate.getIssuerX500Principal().getName(),
        fingerprint(certificate));
  }

  /** Whether the certificate says of itself or of its issuer that it is for development alone. */
  boolean isDevelopment() {
    return (name + issuer).toUpperCase(Locale.ROOT).contains("DEVELOPMENT");
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      byte[] digest = Sha256.of(certificate.getEncoded());
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the signer's certificate cannot be digested", e);
    }
  }
}
