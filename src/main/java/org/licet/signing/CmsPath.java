package org.licet.signing;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.util.Store;

/**
 * The certificates that a SignedData brings along, in order: the signer's first, each named as the
 * issuer of the one before. Whether each has issued the one before is not checked.
 *
 * @param path empty where the signer's is not there
 * @param beside those that are not on the path
 */
record CmsPath(List<X509Certificate> path, List<X509Certificate> beside) {

  static CmsPath of(Store<X509CertificateHolder> certificates, SignerInformation signer) {
    List<X509Certificate> left = new ArrayList<>();
    Optional<X509Certificate> next = Optional.empty();
    for (X509CertificateHolder each : certificates.getMatches(null)) {
      left.add(decode(each));
      if (next.isEmpty() && signer.getSID().match(each)) {
        next = Optional.of(left.getLast());
      }
    }
    List<X509Certificate> path = new ArrayList<>();
    while (next.isPresent() && left.remove(next.get())) {
      X509Certificate certificate = next.get();
      path.add(certificate);
      next = left.stream().filter(each -> isNamedBy(certificate, each)).findFirst();
    }
    return new CmsPath(List.copyOf(path), List.copyOf(left));
  }

  List<X509Certificate> requireNothingBeside() {
    if (path.isEmpty() || !beside.isEmpty()) {
      throw new SignatureVerificationException(
          "certificates",
          "%d on the signer's path and %d beside it".formatted(path.size(), beside.size()),
          "the signer's certificate and those above it alone");
    }
    return path;
  }

  private static boolean isNamedBy(X509Certificate certificate, X509Certificate issuer) {
    return issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
  }

  private static X509Certificate decode(X509CertificateHolder holder) {
    try {
      return Certificates.fromDer(holder.getEncoded());
    } catch (IOException e) {
      throw new SignatureVerificationException(
          "certificates", "one that cannot be read", "X.509 certificates in DER", e);
    }
  }
}
