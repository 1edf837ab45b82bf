package org.licet.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that nobody has chosen. */
final class Secret {
  private static final int KEY_BYTES = 32;
  private static final int PASSWORD_BYTES = 15;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {}

  /** An API key, 256 bits; the first part tells whoever finds it what it is. */
  static String key() {
    return "licet_" + random(KEY_BYTES);
  }

  /** A one-time password, 120 bits. */
  static String password() {
    return random(PASSWORD_BYTES);
  }

  /** SHA-256: a key is random, so that nothing slower is needed to hide it. */
  static byte[] digest(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
