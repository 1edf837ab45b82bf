package org.licet.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, FIPS 180-4, by the JDK, which is faster at it than Bouncy Castle. */
public final class Sha256 {
  private Sha256() {}

  /** The digest of some bytes, 32 of them. */
  public static byte[] of(byte[] bytes) {
    return digest().digest(bytes);
  }

  /** One to feed piece by piece. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
