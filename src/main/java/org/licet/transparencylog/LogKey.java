package org.licet.transparencylog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The key that signs checkpoints, Ed25519: a file of two lines, {@code PRIVATE+KEY+name+hash+key}
 * as Go's {@code sumdb/note} writes it, and the key that verifies.
 */
public record LogKey(NoteKey verifier, PrivateKey secret) {
  private static final String SECRET = "PRIVATE+KEY+";
  private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");
  private static final byte ED25519 = 1;

  /**
   * Reads the file; makes it, with a new key for a log of that name, where it is missing. Beside it
   * stands {@code FILE.pub} for those who verify.
   *
   * @throws IllegalArgumentException where the file holds no key
   */
  public static LogKey open(Path file, String origin) {
    try {
      if (!Files.exists(file)) {
        create(file, origin);
      }
      String[] lines = Files.readString(file).strip().split("\n");
      if (lines.length != 2 || !lines[0].matches("PRIVATE\\+KEY\\+[^+]+\\+[^+]+\\+.{44}")) {
        throw new IllegalArgumentException("`" + file + "` holds no key of a log");
      }
      NoteKey verifier = NoteKey.parse(lines[1]);
      String base64 = lines[0].split("\\+", 5)[4]; // which may hold a plus itself
      byte[] seed = Base64.getDecoder().decode(base64);
      return new LogKey(verifier, secret(Arrays.copyOfRange(seed, 1, 33)));
    } catch (IOException e) {
      throw new UncheckedIOException("the log's key `" + file + "` cannot be opened", e);
    }
  }

  private static PrivateKey secret(byte[] seed) {
    byte[] encoded = ByteBuffer.allocate(48).put(PKCS8).put(seed).array();
    try {
      return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the key of the log is none", e);
    }
  }

  private static void create(Path file, String origin) throws IOException {
    KeyPair pair = pair();
    NoteKey verifier = NoteKey.of(origin, pair.getPublic());
    byte[] encoded = pair.getPrivate().getEncoded();
    byte[] typed = ByteBuffer.allocate(33).put(ED25519).put(encoded, 16, 32).array();
    String base64 = Base64.getEncoder().encodeToString(typed);
    String secret = "%s%s+%08x+%s".formatted(SECRET, origin, verifier.id(), base64);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(part, secret + "\n" + verifier + "\n");
    Files.writeString(file.resolveSibling(file.getFileName() + ".pub"), verifier + "\n");
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
