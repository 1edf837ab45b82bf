package org.licet.law;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The identity of a law version: SHA-256 over the lines {@code hex(SHA-256 of file) path\n} of its
 * files, cases left out, sorted by the bytes of the line's path.
 *
 * @param value {@code sha256:} and 64 hex digits
 */
public record LawDigest(String value) {
  public LawDigest {
    if (!value.matches("sha256:[0-9a-f]{64}")) {
      throw new IllegalArgumentException("`" + value + "` is no law digest");
    }
  }

  public static LawDigest of(LawFiles files) {
    MessageDigest all = sha256();
    files
        .deciding()
        .forEach(
            (path, text) -> {
              byte[] file = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
              String line = HexFormat.of().formatHex(file) + "  " + path + "\n";
              all.update(line.getBytes(StandardCharsets.UTF_8));
            });
    return new LawDigest("sha256:" + HexFormat.of().formatHex(all.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
