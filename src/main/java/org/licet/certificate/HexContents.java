package org.licet.certificate;

import java.util.Arrays;
import java.util.HexFormat;

/** The value of Contents: one DER value in lower-case hexadecimal digits, padded with zeros. */
final class HexContents {
  private HexContents() {}

  /**
   * The DER value alone.
   *
   * @param text with its angle brackets
   */
  static byte[] read(String text) {
    // one spelling: an upper-case digit means the same to a reader and would be a byte changed
    // unseen
    if (!text.matches("<(?:[0-9a-f]{2})+>")) {
      throw refusal("characters that are not lower-case hexadecimal", "pairs of [0-9a-f]");
    }
    return unpadded(HexFormat.of().parseHex(text.substring(1, text.length() - 1)));
  }

  /** ITU-T X.690 §8.1.3 with a length of two bytes. */
  private static byte[] unpadded(byte[] contents) {
    int end = derLength(contents);
    for (int i = end; i < contents.length; i++) {
      if (contents[i] != 0) {
        throw refusal("byte %d behind the signature is not zero".formatted(i), "zeros");
      }
    }
    return Arrays.copyOf(contents, end);
  }

  private static int derLength(byte[] der) {
    boolean sequence = der.length > 4 && der[0] == 0x30 && (der[1] & 0xFF) == 0x82;
    int length = sequence ? 4 + ((der[2] & 0xFF) << 8 | der[3] & 0xFF) : Integer.MAX_VALUE;
    if (length > der.length) {
      throw refusal("no DER value of 256 to 65,535 bytes", "one CMS SignedData in DER");
    }
    return length;
  }

  private static CertificateVerificationException refusal(String found, String expected) {
    return new CertificateVerificationException("Contents", found, expected);
  }
}
