package org.licet.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.function.Function;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfSignature;
import org.openpdf.text.pdf.PdfSignatureAppearance;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.PdfString;

/**
 * A PAdES baseline B signature over a whole PDF, ETSI EN 319 142-1 §6; invisible, since the pages
 * name the signer.
 */
final class Pades {
  static final PdfName SUB_FILTER = new PdfName("ETSI.CAdES.detached");

  /**
   * Bytes kept free for the CMS; it took {@code 1,100} with a certificate on P-256 and no
   * intermediate one.
   */
  static final int RESERVED = 6144;

  private Pades() {}

  /**
   * @param cms makes the detached CMS of the bytes to sign
   * @param at the time of signing as claimed, entry M
   */
  static byte[] sign(byte[] pdf, Function<InputStream, byte[]> cms, Instant at) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 4 * RESERVED);
    PdfStamper stamper = PdfStamper.createSignature(new PdfReader(pdf), out, null, null, true);
    stamper.setEnforcedModificationDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
    PdfSignatureAppearance appearance = stamper.getSignatureAppearance();
    PdfSignature dictionary = new PdfSignature(PdfName.ADOBE_PPKLITE, SUB_FILTER);
    dictionary.setDate(Attachment.date(at));
    appearance.setCryptoDictionary(dictionary);
    appearance.preClose(Map.of(PdfName.CONTENTS, RESERVED * 2 + 2));
    appearance.close(contents(cms.apply(appearance.getRangeStream())));
    return out.toByteArray();
  }

  private static PdfDictionary contents(byte[] signature) throws IOException {
    if (signature.length > RESERVED) {
      throw new IOException(
          "signature: found %d bytes, expected at most %d".formatted(signature.length, RESERVED));
    }
    byte[] padded = java.util.Arrays.copyOf(signature, RESERVED);
    PdfDictionary contents = new PdfDictionary();
    contents.put(PdfName.CONTENTS, new PdfString(padded).setHexWriting(true));
    return contents;
  }
}
