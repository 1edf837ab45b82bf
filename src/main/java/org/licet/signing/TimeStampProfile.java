package org.licet.signing;

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
      return SignerProfile.fault(
          "the certificate of an authority that issues others", "one of an end entity");
    }
    if (certificate.hasUnsupportedCriticalExtension()) {
      return SignerProfile.fault(
          "a critical extension that is not understood", "a certificate without one");
    }
    if (!SignerProfile.extendedKeyUsage(certificate).equals(List.of(TIME_STAMPING))
        || !certificate.getCriticalExtensionOIDs().contains(EXTENDED_KEY_USAGE)) {
      return SignerProfile.fault(
          "extended key usages %s".formatted(SignerProfile.extendedKeyUsage(certificate)),
          "`timeStamping` (%s) alone, critical".formatted(TIME_STAMPING));
    }
    boolean[] keyUsage = certificate.getKeyUsage();
    if (keyUsage != null && !keyUsage[0] && !keyUsage[1]) {
      return SignerProfile.fault("a key usage without `digitalSignature`", "a certificate with it");
    }
    return Optional.empty();
  }
}
