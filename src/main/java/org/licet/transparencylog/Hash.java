package org.licet.transparencylog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 hash in a Merkle tree (RFC 9162 §2.1.1): of a leaf, or of two nodes. */
public final class Hash {
  static final int LENGTH = 32;
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  /** Of a tree without leaves. */
  static final Hash EMPTY = new Hash(sha256().digest());

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A hash as it stands in a tile; throws where there are not 32 bytes from there on. */
  static Hash at(byte[] bytes, int offset) {
    if (offset + LENGTH > bytes.length) {
      throw new IllegalArgumentException("a hash has 32 bytes");
    }
    return new Hash(Arrays.copyOfRange(bytes, offset, offset + LENGTH));
  }

  /** Throws {@link IllegalArgumentException} where it is no Base64 of 32 bytes, strictly. */
  static Hash ofBase64(String text) {
    byte[] read = Base64.getDecoder().decode(text);
    if (read.length != LENGTH || !Base64.getEncoder().encodeToString(read).equals(text)) {
      throw new IllegalArgumentException("`" + text + "` is no hash of 32 bytes in Base64");
    }
    return new Hash(read);
  }

  public static Hash ofLeaf(byte[] leaf) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    return new Hash(digest.digest(leaf));
  }

  static Hash ofNode(Hash left, Hash right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    digest.update(left.bytes);
    return new Hash(digest.digest(right.bytes));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
