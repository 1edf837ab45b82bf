package org.licet.signing;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * What a certificate must be to stamp time, RFC 3161 §2.3: an end entity, for {@code
 * id-kp-timeStamping} alone, which is critical.
 */
final class TimeStampProfile {
  static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
  private static final String EXTENDED_KEY_USAGE = "2.5.29.37";

  private TimeStampProfile() {}

  static Optional<SignerProfile.Fault> findFault(X509Certificate certificate) {
    if (certificate.getBasicConstraints() >= 0) {
      return fault("the certificate of an authority that issues others", "one of an end entity");
    }
    if (certificate.hasUnsupportedCriticalExtension()) {
      return fault("a critical extension that is not understood", "a certificate without one");
    }
    if (!purposes(certificate).equals(List.of(TIME_STAMPING))
        || !certificate.getCriticalExtensionOIDs().contains(EXTENDED_KEY_USAGE)) {
      return fault(
          "extended key usages %s".formatted(purposes(certificate)),
          "`timeStamping` (%s) alone, critical".formatted(TIME_STAMPING));
    }
    boolean[] keyUsage = certificate.getKeyUsage();
    if (keyUsage != null && !keyUsage[0] && !keyUsage[1]) {
      return fault("a key usage without `digitalSignature`", "a certificate with it");
    }
    return Optional.empty();
  }

  private static List<String> purposes(X509Certificate certificate) {
    try {
      List<String> usages = certificate.getExtendedKeyUsage();
      return usages == null ? List.of() : usages;
    } catch (CertificateParsingException e) {
      throw new SignatureVerificationException(
          "certificate", "an extended key usage that cannot be read", "one by RFC 5280", e);
    }
  }

  private static Optional<SignerProfile.Fault> fault(String found, String expected) {
    return Optional.of(new SignerProfile.Fault(found, expected));
  }
}
