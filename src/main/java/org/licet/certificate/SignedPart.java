package org.licet.certificate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpdf.text.pdf.AcroFields;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

/**
 * What an update behind the signed part of a certificate needs to know of it: numbers of objects,
 * and where its cross-reference table starts.
 *
 * @param length in bytes
 * @param store the document security store, as it must be in the update
 * @param field the empty field for the time stamp
 * @param page the first page
 * @param next the first number that is free
 * @param id of the file, as the trailer spells it
 */
record SignedPart(
    int length,
    Dss.Numbers store,
    int field,
    int page,
    int root,
    int info,
    int next,
    String id,
    String startXref) {
  private static final Pattern END = Pattern.compile("\nstartxref\n(\\d{1,9})\n%%EOF\n\\z");
  private static final int TAIL = 40;

  /** Empty where there is no field for a time stamp. */
  static Optional<SignedPart> find(byte[] pdf) throws IOException {
    try (PdfReader reader = new PdfReader(pdf)) {
      AcroFields.Item field = reader.getAcroFields().getFieldItem(DocumentTimeStamp.FIELD);
      if (field == null) {
        return Optional.empty();
      }
      PdfDictionary trailer = reader.getTrailer();
      return Optional.of(
          new SignedPart(
              pdf.length,
              Dss.numbers(reader),
              field.getWidgetRef(0).getNumber(),
              reader.getPageOrigRef(1).getNumber(),
              number(trailer, PdfName.ROOT),
              number(trailer, PdfName.INFO),
              trailer.getAsNumber(PdfName.SIZE).intValue(),
              id(trailer.getAsArray(PdfName.ID)),
              startXref(pdf)));
    }
  }

  private static int number(PdfDictionary trailer, PdfName name) {
    return trailer.getAsIndirectObject(name).getNumber();
  }

  private static String id(PdfArray id) {
    HexFormat hex = HexFormat.of();
    return "[<%s><%s>]"
        .formatted(
            hex.formatHex(id.getAsString(0).getOriginalBytes()),
            hex.formatHex(id.getAsString(1).getOriginalBytes()));
  }

  private static String startXref(byte[] pdf) throws IOException {
    Matcher end = END.matcher(new String(pdf, pdf.length - TAIL, TAIL, ISO_8859_1));
    if (!end.find()) {
      throw new IOException("certificate: found another end, expected `" + END + "`");
    }
    return end.group(1);
  }
}
