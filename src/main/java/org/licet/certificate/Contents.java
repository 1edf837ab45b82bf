package org.licet.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.Attestation;
import org.openpdf.text.pdf.AcroFields;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNameTree;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;

/**
 * What a PDF whose bytes are already trusted holds beside one signature of the kind that we make.
 *
 * @param jws the attestation
 * @param proof C2SP tlog-proof, as it was attached and not yet held against the attestation; {@code
 *     null} where the log had none when the PDF was made
 */
public record Contents(byte[] jws, @Nullable String proof) {
  static Contents require(byte[] pdf) {
    try (PdfReader reader = new PdfReader(pdf)) {
      requireOneSignature(reader.getAcroFields());
      return attached(reader);
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

  /** What is attached beside the attestation must say the same. */
  private static Contents attached(PdfReader reader) throws IOException {
    Map<String, PdfObject> files = files(reader);
    byte[] jws = requireContent(files, Attachment.ATTESTATION);
    if (files.size() == 1) {
      return new Contents(jws, null); // as certificates were until the payload was attached too
    }
    byte[] payload = requireContent(files, Attachment.PAYLOAD);
    boolean isProven = files.containsKey(Attachment.PROOF.file());
    if (files.size() != (isProven ? 3 : 2)
        || !Arrays.equals(payload, Attestation.parse(jws).payload())) {
      throw new CertificateVerificationException(
          "attachments",
          "`%s`, of which `%s` is not what is signed in the attestation, or more"
              .formatted(files.keySet(), Attachment.PAYLOAD.file()),
          "the attestation, its payload, and its log proof or none");
    }
    return new Contents(
        jws, isProven ? new String(requireContent(files, Attachment.PROOF), UTF_8) : null);
  }

  private static Map<String, PdfObject> files(PdfReader reader) {
    PdfDictionary names = reader.getCatalog().getAsDict(PdfName.NAMES);
    PdfDictionary tree = names == null ? null : names.getAsDict(PdfName.EMBEDDEDFILES);
    return tree == null ? Map.of() : PdfNameTree.readTree(tree);
  }

  private static byte[] requireContent(Map<String, PdfObject> files, Attachment attachment)
      throws IOException {
    PdfObject file = files.get(attachment.file());
    if (file != null && PdfReader.getPdfObject(file) instanceof PdfDictionary specification) {
      PdfDictionary embedded = specification.getAsDict(PdfName.EF);
      if (embedded != null && embedded.getDirectObject(PdfName.F) instanceof PRStream content) {
        return PdfReader.getStreamBytes(content);
      }
    }
    throw new CertificateVerificationException(
        "attachments", "`" + files.keySet() + "`", "`" + attachment.file() + "` with content");
  }
}
