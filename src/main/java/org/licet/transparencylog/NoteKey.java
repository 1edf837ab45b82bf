package org.licet.transparencylog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A verifier's key of a signed note (C2SP signed-note), Ed25519: {@code name+hash+key}, which is
 * how others take it in.
 *
 * @param name without spaces or plus signs
 * @param raw 32 bytes, RFC 8032 §5.1.5
 */
public record NoteKey(String name, Kind kind, byte[] raw) {

  /** What the key signs of a note. */
  enum Kind {
    /** The text. */
    SIGNATURE(1),
    /** The time and the text, as a witness who saw no other: C2SP tlog-cosignature. */
    COSIGNATURE(4);

    private final int type;

    Kind(int type) {
      this.type = type;
    }
  }

  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  /** Bytes of a time and a signature. */
  private static final int TIMED = 72;

  public NoteKey {
    if (name.isEmpty() || name.matches("(?U).*[\\s+].*")) {
      throw new IllegalArgumentException("`" + name + "` is no name of a note's key");
    }
    if (raw.length != 32) {
      throw new IllegalArgumentException("an Ed25519 key has 32 bytes");
    }
    raw = raw.clone();
  }

  static NoteKey of(String name, PublicKey key) {
    byte[] encoded = key.getEncoded();
    if (encoded.length != X509.length + 32 || !Arrays.equals(encoded, 0, 12, X509, 0, 12)) {
      throw new IllegalArgumentException("the key of a log is Ed25519");
    }
    return new NoteKey(
        name, Kind.SIGNATURE, Arrays.copyOfRange(encoded, X509.length, encoded.length));
  }

  /** Reads {@code name+hash+key}; throws {@link IllegalArgumentException} where it is none. */
  public static NoteKey parse(String text) {
    return parse(text, Kind.SIGNATURE);
  }

  /** Reads the key of a witness, in the same form; throws {@link IllegalArgumentException}. */
  public static NoteKey parseWitness(String text) {
    return parse(text, Kind.COSIGNATURE);
  }

  private static NoteKey parse(String text, Kind kind) {
    String[] parts = text.strip().split("\\+", 3);
    byte[] key = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
    if (key.length != 33 || key[0] != kind.type) {
      throw new IllegalArgumentException(
          "`%s` is no Ed25519 key of a %s, expected `name+hash+key`, its type %d"
              .formatted(text.strip(), kind.name().toLowerCase(Locale.ROOT), kind.type));
    }
    NoteKey read = new NoteKey(parts[0], kind, Arrays.copyOfRange(key, 1, 33));
    if (!read.toString().equals(text.strip())) {
      throw new IllegalArgumentException(
          "`" + text.strip() + "`: the hash is not that of name and key");
    }
    return read;
  }

  /** The first four bytes of SHA-256 over name, line feed, type and key. */
  int id() {
    MessageDigest digest = Hash.sha256();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update((byte) kind.type);
    return ByteBuffer.wrap(digest.digest(raw)).getInt();
  }

  /** Whether the key made that of a note's text. */
  boolean verifies(String text, byte[] signature) {
    return switch (kind) {
      case SIGNATURE -> verifies(text.getBytes(StandardCharsets.UTF_8), signature);
      case COSIGNATURE -> {
        ByteBuffer parts = ByteBuffer.wrap(signature);
        long time = signature.length == TIMED ? parts.getLong() : -1;
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        yield time >= 0 && verifies(cosigned(time, text), rest);
      }
    };
  }

  /** What a witness signs at a time, in seconds since 1970. */
  static byte[] cosigned(long time, String text) {
    return "cosignature/v1\ntime %d\n%s".formatted(time, text).getBytes(StandardCharsets.UTF_8);
  }

  private boolean verifies(byte[] signed, byte[] signature) {
    try {
      byte[] encoded = ByteBuffer.allocate(44).put(X509).put(raw).array();
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
      verifier.update(signed);
      return signature.length == 64 && verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false; // no point of the curve, or no signature at all
    }
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof NoteKey key && toString().equals(key.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    byte[] typed = ByteBuffer.allocate(33).put((byte) kind.type).put(raw).array();
    return "%s+%08x+%s".formatted(name, id(), Base64.getEncoder().encodeToString(typed));
  }
}
