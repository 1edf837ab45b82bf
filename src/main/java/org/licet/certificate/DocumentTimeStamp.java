package org.licet.certificate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.licet.signing.Sha256;
import org.licet.signing.TimeStampException;
import org.licet.signing.TimeStamps;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfFormField;
import org.openpdf.text.pdf.PdfStamper;

/**
 * The time stamp over a whole signed certificate, ETSI EN 319 142-1 §5.4.3: an update behind it, in
 * one form, that fills a field which the signed part keeps free, and touches nothing else.
 *
 * <p>INVARIANT: the update follows byte by byte from the signed part and the token. A verifier
 * writes it again and compares, so nothing can be added or replaced behind the signature.
 */
final class DocumentTimeStamp {
  static final String FIELD = "TimeStamp";

  private final byte[] signed;
  private final StampUpdate update;

  private DocumentTimeStamp(byte[] signed, SignedPart part) {
    this.signed = signed;
    this.update = new StampUpdate(part);
  }

  /** Empty for a certificate that was signed without a field for it. */
  static Optional<DocumentTimeStamp> find(byte[] signed) throws IOException {
    return SignedPart.find(signed).map(part -> new DocumentTimeStamp(signed, part));
  }

  /** Invisible, on the first page. */
  static void addField(PdfStamper stamper) {
    PdfFormField field = PdfFormField.createSignature(stamper.getWriter());
    field.setWidget(new Rectangle(0, 0, 0, 0), null);
    field.setFlags(PdfAnnotation.FLAGS_PRINT | PdfAnnotation.FLAGS_LOCKED);
    field.setFieldName(FIELD);
    stamper.addAnnotation(field, 1);
  }

  /**
   * The certificate with the update behind it.
   *
   * @throws TimeStampException where no authority gives a stamp that fits
   */
  byte[] add(TimeStamps stamps) {
    byte[] token = stamps.stamp(digest(file(new byte[0])));
    if (token.length > StampUpdate.RESERVED) {
      throw new TimeStampException(
          "time stamp: found %d bytes, expected at most %d"
              .formatted(token.length, StampUpdate.RESERVED),
          null);
    }
    return file(token);
  }

  /** The token in a file that is the signed part and such an update, checked to be no more. */
  byte[] requireToken(byte[] file) {
    if (file.length != update.end()) {
      throw refusal(
          "%d bytes behind the signature".formatted(file.length - signed.length),
          "%d, one update with one time stamp".formatted(update.end() - signed.length));
    }
    String contents = new String(file, update.gap(), StampUpdate.GAP, ISO_8859_1);
    byte[] token = HexContents.read(contents);
    if (!Arrays.equals(file(token), file)) {
      throw refusal(
          "an update that adds or replaces something else",
          "one that fills the field `%s` with a time stamp".formatted(FIELD));
    }
    return token;
  }

  /** The SHA-256 of what the stamp covers: every byte of the file but the value of Contents. */
  byte[] digest(byte[] file) {
    MessageDigest digest = Sha256.digest();
    int rest = update.gap() + StampUpdate.GAP;
    digest.update(file, 0, update.gap());
    digest.update(file, rest, file.length - rest);
    return digest.digest();
  }

  private byte[] file(byte[] token) {
    byte[] behind = update.write(token);
    byte[] file = Arrays.copyOf(signed, signed.length + behind.length);
    System.arraycopy(behind, 0, file, signed.length, behind.length);
    return file;
  }

  private static CertificateVerificationException refusal(String found, String expected) {
    return new CertificateVerificationException("time stamp of the file", found, expected);
  }
}
