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
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of a PDF as its signature divides them, found without parsing the PDF: two stretches
 * that are signed, between them the value of Contents, and what may be behind. ISO 32000-2 §12.8.1.
 * Of the signed part everything is signed but the hexadecimal digits of Contents, and those have
 * one spelling only.
 */
final class SignedFile {
  private static final String KEY = "/ByteRange [";

  /** What follows Contents in the signature's dictionary, as {@link Pades} writes it. */
  private static final String BEFORE = "/Filter/Adobe.PPKLite/Type/Sig";

  private static final Pattern REST =
      Pattern.compile(
          BEFORE
              + "/ByteRange \\[0 (\\d{1,9}) (\\d{1,9}) (\\d{1,9}) \\] *"
              + "/SubFilter/ETSI\\.CAdES\\.detached/M\\(D:(\\d{14})Z\\)>>\nendobj\n");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

  private final byte[] file;
  private final int gap;
  private final int rest;
  private final int end;
  private final byte[] cms;
  private final Instant signedAt;

  private SignedFile(byte[] file) {
    String text = new String(file, ISO_8859_1);
    Matcher dictionary = requireDictionary(text);
    this.file = file;
    this.gap = Integer.parseInt(dictionary.group(1));
    this.rest = Integer.parseInt(dictionary.group(2));
    this.end = requireEnd(Integer.parseInt(dictionary.group(3)), dictionary.start());
    requireNoOther(text, dictionary.end());
    this.cms = HexContents.read(text.substring(gap, rest));
    this.signedAt = instant(dictionary.group(4));
  }

  /**
   * @throws CertificateVerificationException where there is no signature from the first byte on
   */
  static SignedFile of(byte[] pdf) {
    return new SignedFile(pdf.clone());
  }

  /** What is signed, the first stretch followed by the second. */
  InputStream signed() {
    return new SequenceInputStream(
        new ByteArrayInputStream(file, 0, gap), new ByteArrayInputStream(file, rest, end - rest));
  }

  /** The signed part as a PDF of its own, without what is behind it. */
  byte[] part() {
    return Arrays.copyOf(file, end);
  }

  /** The whole file. */
  byte[] whole() {
    return file.clone();
  }

  /** Where the signed part ends. */
  int end() {
    return end;
  }

  boolean isSignedWhole() {
    return end == file.length;
  }

  /** The signature, one DER value. */
  byte[] cms() {
    return cms.clone();
  }

  /** The time of signing as claimed in the signed bytes. */
  Instant signedAt() {
    return signedAt;
  }

  private static Matcher requireDictionary(String text) {
    int first = text.indexOf(KEY);
    if (first < 0) {
      throw new CertificateVerificationException("signature", "no `" + KEY + "`", "one signature");
    }
    Matcher dictionary =
        REST.matcher(text).region(Math.max(0, first - BEFORE.length()), text.length());
    if (!dictionary.lookingAt()) {
      throw new CertificateVerificationException(
          "signature", "a dictionary of another form", "the form `" + REST + "`");
    }
    return dictionary;
  }

  private int requireEnd(int length, int dictionary) {
    long last = (long) rest + length;
    if (gap >= rest || rest != dictionary || last > file.length) {
      throw new CertificateVerificationException(
          "signed bytes",
          "0 to %d and %d to %d of %d bytes".formatted(gap, rest, last, file.length),
          "every byte but the value of Contents");
    }
    return (int) last;
  }

  private void requireNoOther(String text, int from) {
    int other = text.indexOf(KEY, from);
    if (other >= 0 && other < end) {
      throw new CertificateVerificationException(
          "signature", "more than one `" + KEY + "` in what is signed", "one signature");
    }
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
