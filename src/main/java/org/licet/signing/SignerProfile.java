package org.licet.signing;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a certificate must be to sign for Licet, when it signs and when it is verified: a key of one
 * {@link Algorithm}, an end entity, key usage {@code digitalSignature} (RFC 5280 §4.2.1.3) and
 * extended key usage {@code id-kp-documentSigning} (RFC 9336). Without the last, any TLS key of the
 * same authority could sign in our name.
 */
final class SignerProfile {
  static final String DOCUMENT_SIGNING = "1.3.6.1.5.5.7.3.36";

  /** What is wrong with a certificate, and what would be right. */
  record Fault(String found, String expected) {}

  private SignerProfile() {}

  static Optional<Fault> findFault(X509Certificate certificate) {
    if (Algorithm.of(certificate.getPublicKey()).isEmpty()) {
      return fault(Algorithm.describe(certificate.getPublicKey()), Algorithm.EXPECTED_KEY);
    }
    if (certificate.getBasicConstraints() >= 0) {
      return fault("the certificate of an authority", "one of an end entity");
    }
    if (certificate.hasUnsupportedCriticalExtension()) {
      return fault("a critical extension that is not understood", "a certificate without one");
    }
    boolean[] keyUsage = certificate.getKeyUsage();
    if (keyUsage == null || !keyUsage[0]) {
      return fault("no key usage `digitalSignature`", "a certificate with it");
    }
    if (!extendedKeyUsage(certificate).contains(DOCUMENT_SIGNING)) {
      return fault(
          "no extended key usage `documentSigning`",
          "a certificate with it (%s, RFC 9336)".formatted(DOCUMENT_SIGNING));
    }
    return Optional.empty();
  }

  static Optional<Fault> findFaultInTime(X509Certificate certificate, Instant at) {
    Instant from = certificate.getNotBefore().toInstant();
    Instant to = certificate.getNotAfter().toInstant();
    if (at.isBefore(from)) {
      return fault("`%s` begins `%s`".formatted(nameOf(certificate), from), validAt(at));
    }
    if (at.isAfter(to)) {
      return fault("`%s` ended `%s`".formatted(nameOf(certificate), to), validAt(at));
    }
    return Optional.empty();
  }

  static String nameOf(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().getName();
  }

  static List<String> extendedKeyUsage(X509Certificate certificate) {
    try {
      List<String> usages = certificate.getExtendedKeyUsage();
      return usages == null ? List.of() : usages;
    } catch (CertificateParsingException e) {
      throw new SignatureVerificationException(
          "certificate", "an extended key usage that cannot be read", "one by RFC 5280", e);
    }
  }

  private static String validAt(Instant at) {
    return "a certificate valid at `%s`".formatted(at);
  }

  static Optional<Fault> fault(String found, String expected) {
    return Optional.of(new Fault(found, expected));
  }
}
