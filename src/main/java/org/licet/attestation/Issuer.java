package org.licet.attestation;

import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import org.licet.signing.Sha256;

/**
 * Who signs, as it stands in an attestation.
 *
 * @param id the signer's public key by its SHA-256, as a URI: RFC 6920 §3 over the
 *     SubjectPublicKeyInfo
 * @param name the common name of the certificate; the whole subject where it has none
 */
record Issuer(String id, String name) {
  static Issuer of(X509Certificate certificate) {
    return new Issuer(id(certificate), name(certificate.getSubjectX500Principal()));
  }

  private static String id(X509Certificate certificate) {
    byte[] digest = Sha256.of(certificate.getPublicKey().getEncoded());
    return "ni:///sha-256;" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }

  private static String name(X500Principal subject) {
    String whole = subject.getName();
    try {
      return new LdapName(whole)
          .getRdns().stream()
              .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
              .map(Rdn::getValue)
              .map(value -> value instanceof String text ? text : whole)
              .findFirst()
              .orElse(whole);
    } catch (InvalidNameException e) {
      throw new IllegalStateException("`%s` is a name by RFC 2253".formatted(whole), e);
    }
  }
}
