package org.licet.certificate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.jspecify.annotations.Nullable;
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
      "What the attestation says, in canonical JSON: the content of attestation.jws"),
  /**
   * That it is in the log, where the log had the proof when the pages were made. C2SP tlog-proof.
   */
  PROOF(
      "proof.tlog",
      "text/plain",
      "Supplement",
      "The proof that attestation.jws is in the transparency log (C2SP tlog-proof)");

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
   * Attaches all that there are.
   *
   * @param since the instant of the decision, ISO 8601, of which all of them are
   */
  static void add(PdfWriter writer, Attestation attestation, @Nullable String proof, String since)
      throws IOException {
    PdfArray files = new PdfArray();
    for (Attachment each : values()) {
      byte[] content = each.content(attestation, proof);
      if (content != null) {
        files.add(each.attach(writer, content, since));
      }
    }
    writer.getExtraCatalog().put(ASSOCIATED_FILES, files);
  }

  private byte @Nullable [] content(Attestation attestation, @Nullable String proof) {
    return switch (this) {
      case ATTESTATION -> attestation.jws().getBytes(StandardCharsets.US_ASCII);
      case PAYLOAD -> attestation.payload();
      case PROOF -> proof == null ? null : proof.getBytes(StandardCharsets.UTF_8);
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
