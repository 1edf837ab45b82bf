package org.licet.certificate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.licet.attestation.Attestation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A file inside the certificate, associated with the document as a whole: ISO 32000-2 §7.11.4 and
 * §14.13, ISO 19005-3 §6.8.
 */
enum Attachment {
  /** The attestation as it was signed: what the pages were made from. */
  ATTESTATION(
      "attestation.jws",
      "application/jose",
      "Source",
      "The signed attestation that this certificate prints"),
  /** What is signed in it, for whoever reads JSON and no JWS. RFC 8785. */
  PAYLOAD(
      "payload.json",
      "application/json",
      "Data",
      "What the attestation says, in canonical JSON: the content of attestation.jws");

  private static final PdfName RELATIONSHIP = new PdfName("AFRelationship");
  private static final PdfName ASSOCIATED_FILES = new PdfName("AF");

  private final String file;
  private final String mediaType;
  private final String relationship;
  private final String description;

  Attachment(String file, String mediaType, String relationship, String description) {
    this.file = file;
    this.mediaType = mediaType;
    this.relationship = relationship;
    this.description = description;
  }

  String file() {
    return file;
  }

  /**
   * Attaches all.
   *
   * @param since the instant of their last change, ISO 8601
   */
  static void add(PdfWriter writer, Attestation attestation, String since) throws IOException {
    PdfArray files = new PdfArray();
    for (Attachment each : values()) {
      files.add(each.attach(writer, each.content(attestation), since));
    }
    writer.getExtraCatalog().put(ASSOCIATED_FILES, files);
  }

  private byte[] content(Attestation attestation) {
    return switch (this) {
      case ATTESTATION -> attestation.jws().getBytes(StandardCharsets.US_ASCII);
      case PAYLOAD -> attestation.payload();
    };
  }

  private PdfObject attach(PdfWriter writer, byte[] content, String since) throws IOException {
    PdfDictionary parameters = new PdfDictionary();
    parameters.put(PdfName.MODDATE, date(since));
    PdfFileSpecification specification =
        PdfFileSpecification.fileEmbedded(writer, null, file, content, mediaType, parameters, 9);
    specification.put(PdfName.UF, new PdfString(file));
    specification.put(PdfName.DESC, new PdfString(description));
    specification.put(RELATIONSHIP, new PdfName(relationship));
    writer.addFileAttachment(file, specification);
    return specification.getReference();
  }

  static PdfDate date(String instant) {
    return date(Instant.parse(instant));
  }

  static PdfDate date(Instant instant) {
    return new PdfDate(GregorianCalendar.from(instant.atZone(ZoneOffset.UTC)));
  }
}
