package org.licet.signing;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A detached CMS with a time stamp, whose signature holds and whose signer is trusted.
 *
 * @param path the signer's certificate first, and those that it brings along
 * @param token the time stamp over the signature
 * @param stamp tells when the signature was there already
 */
public record VerifiedCms(List<X509Certificate> path, byte[] token, VerifiedTimeStamp stamp) {
  public VerifiedCms {
    path = List.copyOf(path);
  }

  public X509Certificate signer() {
    return path.getFirst();
  }
}
