package org.licet.signing;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;

/**
 * What proves the certificates of a signature good when their authorities answer no more. ETSI EN
 * 319 142-1 §5.4.
 *
 * @param certificates the signer's first, without the root
 * @param revocationLists in DER
 */
public record ValidationData(List<X509Certificate> certificates, List<byte[]> revocationLists) {
  public ValidationData {
    certificates = List.copyOf(certificates);
    revocationLists = List.copyOf(revocationLists);
  }

  public static ValidationData of(Signer signer, RevocationLists lists) {
    return new ValidationData(signer.chain(), lists.current());
  }

  /** The certificates in DER. */
  public List<byte[]> encodedCertificates() {
    return certificates.stream().map(Certificates::toDer).toList();
  }

  /**
   * Whether there is a list of each authority that issued one of the signer's certificates or of
   * those that a time stamp brings along. What the lists say is not looked at.
   */
  public boolean isCompleteWith(byte[] token) {
    Set<X500Principal> listed =
        revocationLists.stream()
            .map(each -> readList(each).getIssuerX500Principal())
            .collect(Collectors.toSet());
    return Stream.concat(certificates.stream(), TimeStampVerification.certificates(token).stream())
        .allMatch(each -> listed.contains(each.getIssuerX500Principal()));
  }

  private static X509CRL readList(byte[] der) {
    try {
      return (X509CRL)
          CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
    } catch (GeneralSecurityException e) {
      throw new SigningException("a revocation list of %d bytes is none".formatted(der.length), e);
    }
  }
}
