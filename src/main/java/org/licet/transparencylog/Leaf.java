package org.licet.transparencylog;

import java.security.MessageDigest;

/**
 * What stands in the log for a statement: a salted hash, which says nothing to who has not the
 * statement and its salt.
 */
final class Leaf {
  /** Bytes of a salt. */
  static final int SALT = 32;

  private Leaf() {}

  /** SHA-256 over the salt and the SHA-256 of the statement. */
  static byte[] of(byte[] salt, byte[] statement) {
    MessageDigest digest = Hash.sha256();
    digest.update(salt);
    return digest.digest(Hash.sha256().digest(statement));
  }
}
