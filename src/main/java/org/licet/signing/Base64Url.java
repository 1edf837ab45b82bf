package org.licet.signing;

import java.util.Arrays;
import java.util.Base64;

/**
 * Base64 in which each sequence of bytes has one spelling and no other is read. RFC 4648 §3.5, §4
 * and §5.
 */
final class Base64Url {
  private static final int GROUP = 3;
  private static final int CHARACTERS = 4;

  private Base64Url() {}

  /** URL-safe, without padding. */
  static byte[] decode(String where, String text) {
    return decode(
        where, text, Base64.getUrlDecoder(), Base64.getUrlEncoder().withoutPadding(), "base64url");
  }

  /** The standard alphabet with padding, as {@code x5c} has it. */
  static byte[] decodeStandard(String where, String text) {
    return decode(where, text, Base64.getDecoder(), Base64.getEncoder(), "base64");
  }

  private static byte[] decode(
      String where, String text, Base64.Decoder decoder, Base64.Encoder encoder, String name) {
    byte[] bytes;
    try {
      bytes = decoder.decode(text);
    } catch (IllegalArgumentException e) {
      throw new SignatureVerificationException(
          where, "`%s`".formatted(e.getMessage()), "strict " + name, e);
    }
    if (!isTheSpelling(text, bytes, encoder)) {
      throw new SignatureVerificationException(
          where, "padding or bits left over", "strict " + name + ", one spelling for each value");
    }
    return bytes;
  }

  /** Decoders are lenient about the last group alone: only that is spelled again. */
  private static boolean isTheSpelling(String text, byte[] bytes, Base64.Encoder encoder) {
    int whole = bytes.length / GROUP;
    byte[] rest = Arrays.copyOfRange(bytes, whole * GROUP, bytes.length);
    String last = encoder.encodeToString(rest);
    return text.length() == whole * CHARACTERS + last.length() && text.endsWith(last);
  }
}
