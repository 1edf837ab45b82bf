package org.licet.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.function.Function;
import org.licet.signing.TimeStampException;
import org.licet.signing.TimeStamps;
import org.licet.signing.ValidationData;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfSignature;
import org.openpdf.text.pdf.PdfSignatureAppearance;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.PdfString;

/**
 * A PAdES signature over a whole PDF, ETSI EN 319 142-1 §6; invisible, since the pages name the
 * signer.
 */
final class Pades {
  static final PdfName SUB_FILTER = new PdfName("ETSI.CAdES.detached");

  /**
   * Bytes kept free for the CMS; it took {@code 1,100} with a certificate on P-256 and no
   * intermediate one.
   */
  static final int RESERVED = 6144;

  /** The same where the CMS holds a time stamp with its own certificates. */
  private static final int RESERVED_STAMPED = 2 * RESERVED;

  private final byte[] pdf;
  private final Instant at;

  /**
   * @param at the time of signing as claimed, entry M
   */
  Pades(byte[] pdf, Instant at) {
    this.pdf = pdf;
    this.at = at;
  }

  /** Level B-B. */
  byte[] sign(Function<InputStream, byte[]> cms) throws IOException {
    return sign(cms, RESERVED, stamper -> {});
  }

  /**
   * Level B-LTA, or B-T where revocation lists are missing: the validation data and an empty field
   * for the document time stamp are signed, and one update fills that field.
   *
   * @param cms makes the detached CMS with a time stamp of its own
   * @throws TimeStampException where no authority gives a stamp that fits
   */
  byte[] sign(Function<InputStream, byte[]> cms, ValidationData data, TimeStamps stamps)
      throws IOException {
    byte[] signed =
        sign(
            cms,
            RESERVED_STAMPED,
            stamper -> {
              Dss.add(stamper, data);
              DocumentTimeStamp.addField(stamper);
            });
    return DocumentTimeStamp.find(signed).orElseThrow().add(stamps);
  }

  private interface Addition {
    void to(PdfStamper stamper) throws IOException;
  }

  private byte[] sign(Function<InputStream, byte[]> cms, int reserved, Addition addition)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 4 * reserved);
    PdfStamper stamper = PdfStamper.createSignature(new PdfReader(pdf), out, null, null, true);
    stamper.setEnforcedModificationDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
    PdfSignatureAppearance appearance = stamper.getSignatureAppearance();
    PdfSignature dictionary = new PdfSignature(PdfName.ADOBE_PPKLITE, SUB_FILTER);
    dictionary.setDate(Attachment.date(at));
    appearance.setCryptoDictionary(dictionary);
    addition.to(stamper);
    appearance.preClose(Map.of(PdfName.CONTENTS, reserved * 2 + 2));
    appearance.close(contents(cms.apply(appearance.getRangeStream()), reserved));
    return out.toByteArray();
  }

  private static PdfDictionary contents(byte[] signature, int reserved) throws IOException {
    if (signature.length > reserved) {
      throw new IOException(
          "signature: found %d bytes, expected at most %d".formatted(signature.length, reserved));
    }
    byte[] padded = java.util.Arrays.copyOf(signature, reserved);
    PdfDictionary contents = new PdfDictionary();
    contents.put(PdfName.CONTENTS, new PdfString(padded).setHexWriting(true));
    return contents;
  }
}
