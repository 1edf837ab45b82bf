package org.licet.certificate;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.openpdf.text.pdf.AcroFields;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNameTree;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;

/**
 * What a PDF whose bytes are already trusted holds: one signature of the kind that we make, and the
 * attestation.
 */
final class Contents {
  private Contents() {}

  /** The JWS inside. */
  static byte[] requireAttestation(byte[] pdf) {
    try (PdfReader reader = new PdfReader(pdf)) {
      requireOneSignature(reader.getAcroFields());
      return attachment(reader);
    } catch (IOException e) {
      throw new CertificateVerificationException(
          "form", "a file that is no PDF: " + e.getMessage(), "a PDF", e);
    }
  }

  private static void requireOneSignature(AcroFields fields) {
    List<String> names = fields.getSignedFieldNames();
    if (names.size() != 1) {
      throw new CertificateVerificationException(
          "signature", names.size() + " signature fields", "one");
    }
    PdfDictionary signature = fields.getSignatureDictionary(names.getFirst());
    PdfName kind = signature.getAsName(PdfName.SUBFILTER);
    if (!Pades.SUB_FILTER.equals(kind) || !fields.signatureCoversWholeDocument(names.getFirst())) {
      throw new CertificateVerificationException(
          "signature", "`" + kind + "`", "`" + Pades.SUB_FILTER + "` over the whole file");
    }
  }

  private static byte[] attachment(PdfReader reader) throws IOException {
    PdfDictionary names = reader.getCatalog().getAsDict(PdfName.NAMES);
    PdfDictionary tree = names == null ? null : names.getAsDict(PdfName.EMBEDDEDFILES);
    Map<String, PdfObject> files = tree == null ? Map.of() : PdfNameTree.readTree(tree);
    PdfObject file = files.get(Attachment.NAME);
    if (file == null || files.size() != 1) {
      throw new CertificateVerificationException(
          "attachments", "`" + files.keySet() + "`", "`" + Attachment.NAME + "` alone");
    }
    PdfDictionary specification = (PdfDictionary) PdfReader.getPdfObject(file);
    PdfDictionary embedded = specification.getAsDict(PdfName.EF);
    PdfObject stream = embedded == null ? null : embedded.getDirectObject(PdfName.F);
    if (!(stream instanceof PRStream content)) {
      throw new CertificateVerificationException(
          "attachments", "`" + Attachment.NAME + "` without content", "the JWS");
    }
    return PdfReader.getStreamBytes(content);
  }
}
