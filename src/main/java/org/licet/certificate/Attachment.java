package org.licet.certificate;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The attestation inside the certificate: an associated file of the document, ISO 32000-2 §7.11.4
 * and §14.13.
 */
final class Attachment {
  static final String NAME = "attestation.jws";
  static final String MEDIA_TYPE = "application/jose";
  private static final PdfName RELATIONSHIP = new PdfName("AFRelationship");
  private static final PdfName ASSOCIATED_FILES = new PdfName("AF");

  private Attachment() {}

  /**
   * @param since the instant of its last change, ISO 8601
   */
  static void add(PdfWriter writer, byte[] jws, String since) throws IOException {
    PdfDictionary parameters = new PdfDictionary();
    parameters.put(PdfName.MODDATE, date(since));
    PdfFileSpecification file =
        PdfFileSpecification.fileEmbedded(writer, null, NAME, jws, MEDIA_TYPE, parameters, 9);
    file.put(PdfName.UF, new PdfString(NAME));
    file.put(PdfName.DESC, new PdfString("The signed attestation that this certificate prints"));
    file.put(RELATIONSHIP, new PdfName("Data"));
    writer.addFileAttachment(NAME, file);
    PdfArray files = new PdfArray();
    files.add(file.getReference());
    writer.getExtraCatalog().put(ASSOCIATED_FILES, files);
  }

  static PdfDate date(String instant) {
    return date(Instant.parse(instant));
  }

  static PdfDate date(Instant instant) {
    return new PdfDate(GregorianCalendar.from(instant.atZone(ZoneOffset.UTC)));
  }
}
