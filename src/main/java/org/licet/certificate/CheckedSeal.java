package org.licet.certificate;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.signing.TrustAnchors;

/**
 * How a certificate is signed, checked.
 *
 * @param signedAt by the signer's own word
 * @param stamps {@code null} at level B-B
 */
record CheckedSeal(X509Certificate signer, Instant signedAt, Level level, @Nullable Stamps stamps) {

  /**
   * When the signature was there, and when the whole file was.
   *
   * @param authority of the second
   */
  record Stamps(Instant signature, Instant file, X509Certificate authority) {}

  /** What was checked, in plain words. */
  List<String> checks() {
    List<String> checks = new ArrayList<>();
    String key =
        "that signature (%s, %s) is by the key of `%s`"
            .formatted(level.label(), TrustAnchors.algorithm(signer), name(signer));
    String path =
        "its certificate leads to a trust anchor, is made for signing documents, and was valid at"
            + " `%s`";
    if (stamps == null) {
      checks.add(
          "the PDF has one signature, over every byte of the file, and nothing was added behind"
              + " it");
      checks.add(key);
      checks.add((path + ", the time that the signer states").formatted(signedAt));
      return checks;
    }
    checks.add(
        "the PDF has one signature, over every byte before the time stamp, and nothing but that was"
            + " added behind it");
    checks.add(key);
    checks.add((path + ", the time stamped").formatted(stamps.signature()));
    checks.add(
        "the whole file was there at `%s`: stamped by `%s`, which leads to a trust anchor"
            .formatted(stamps.file(), name(stamps.authority())));
    checks.add(revocation());
    return checks;
  }

  private String revocation() {
    return switch (level) {
      case B_LTA ->
          "by the revocation lists in the file, none of these certificates was revoked then";
      case B_T, B_B ->
          "whether they were revoked is not known: the file holds no revocation list of each"
              + " authority";
    };
  }

  private static String name(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().getName();
  }
}
