package org.licet.certificate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of a PDF as its one signature divides them, found without parsing the PDF: two
 * stretches that are signed, and between them the value of Contents. ISO 32000-2 §12.8.1.
 * Everything is signed but the hexadecimal digits of Contents, and those have one spelling only.
 */
final class SignedFile {
  private static final Pattern BYTE_RANGE =
      Pattern.compile("/ByteRange \\[0 (\\d{1,9}) (\\d{1,9}) (\\d{1,9}) \\]");
  private static final Pattern SIGNED_AT = Pattern.compile("/M\\(D:(\\d{14})Z\\)");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

  private final byte[] pdf;
  private final int gap;
  private final int rest;
  private final byte[] cms;
  private final Instant signedAt;

  private SignedFile(byte[] pdf) {
    String text = new String(pdf, ISO_8859_1);
    MatchResult range = requireOne(text, "/ByteRange", BYTE_RANGE);
    this.pdf = pdf;
    this.gap = Integer.parseInt(range.group(1));
    this.rest = Integer.parseInt(range.group(2));
    requireWhole(Integer.parseInt(range.group(3)));
    this.cms = unpadded(digits(text));
    this.signedAt = instant(requireOne(text, "/M(", SIGNED_AT).group(1));
  }

  /**
   * @throws CertificateVerificationException where there is not one signature over the whole file
   */
  static SignedFile of(byte[] pdf) {
    return new SignedFile(pdf.clone());
  }

  /** What is signed, the first stretch followed by the second. */
  InputStream signed() {
    return new SequenceInputStream(
        new ByteArrayInputStream(pdf, 0, gap),
        new ByteArrayInputStream(pdf, rest, pdf.length - rest));
  }

  /** The signature, one DER value. */
  byte[] cms() {
    return cms.clone();
  }

  /** The time of signing as claimed in the signed bytes. */
  Instant signedAt() {
    return signedAt;
  }

  private static MatchResult requireOne(String text, String key, Pattern pattern) {
    int first = text.indexOf(key);
    if (first < 0 || text.indexOf(key, first + 1) >= 0) {
      String found = first < 0 ? "no `" + key + "`" : "more than one `" + key + "`";
      throw new CertificateVerificationException("signature", found, "one signature");
    }
    Matcher matcher = pattern.matcher(text).region(first, text.length());
    if (!matcher.lookingAt()) {
      throw new CertificateVerificationException(
          "signature", "a `" + key + "` of another form", "the form `" + pattern + "`");
    }
    return matcher.toMatchResult();
  }

  private void requireWhole(int length) {
    boolean whole = gap < rest && (long) rest + length == pdf.length;
    if (!whole || pdf[gap] != '<' || pdf[rest - 1] != '>') {
      throw new CertificateVerificationException(
          "signed bytes",
          "0 to %d and %d to %d of %d bytes".formatted(gap, rest, (long) rest + length, pdf.length),
          "every byte but the value of Contents, and nothing behind");
    }
  }

  private byte[] digits(String text) {
    String digits = text.substring(gap + 1, rest - 1);
    // one spelling: an upper-case digit means the same to a reader and would be a byte changed
    // unseen
    if (!digits.matches("(?:[0-9a-f]{2})+")) {
      throw new CertificateVerificationException(
          "Contents", "characters that are not lower-case hexadecimal", "pairs of [0-9a-f]");
    }
    return HexFormat.of().parseHex(digits);
  }

  /**
   * Cuts off the zeros behind the one DER value, ITU-T X.690 §8.1.3 with a length of two or three
   * bytes.
   */
  private static byte[] unpadded(byte[] contents) {
    int end = derLength(contents);
    for (int i = end; i < contents.length; i++) {
      if (contents[i] != 0) {
        throw new CertificateVerificationException(
            "Contents", "byte %d behind the signature is not zero".formatted(i), "zeros");
      }
    }
    return java.util.Arrays.copyOf(contents, end);
  }

  private static int derLength(byte[] der) {
    boolean sequence = der.length > 4 && der[0] == 0x30 && (der[1] & 0xFF) == 0x82;
    int length = sequence ? 4 + ((der[2] & 0xFF) << 8 | der[3] & 0xFF) : Integer.MAX_VALUE;
    if (length > der.length) {
      throw new CertificateVerificationException(
          "Contents", "no DER value of 256 to 65,535 bytes", "one CMS SignedData in DER");
    }
    return length;
  }

  private static Instant instant(String date) {
    try {
      return LocalDateTime.parse(date, DATE).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw new CertificateVerificationException(
          "time of signing", "`" + date + "`", "a date and a time", e);
    }
  }
}
