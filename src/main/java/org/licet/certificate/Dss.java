package org.licet.certificate;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.licet.signing.ValidationData;
import org.openpdf.text.pdf.AcroFields;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The document security store: certificates and revocation lists, ETSI EN 319 142-1 §5.4.2. It is
 * part of what is signed, so that nothing of it can be replaced later; an update adds which of it
 * is for the signature (VRI, which is named by that), for verifiers that look for it there.
 */
final class Dss {
  private static final PdfName DSS = new PdfName("DSS");
  private static final PdfName CERTIFICATES = new PdfName("Certs");
  private static final PdfName REVOCATION_LISTS = new PdfName("CRLs");

  private Dss() {}

  /**
   * Where it is in a signed PDF.
   *
   * @param certificates references, as an array spells them
   * @param signature SHA-1 of its Contents in upper-case hexadecimal digits, a name and no more
   */
  record Numbers(int store, String certificates, String revocationLists, String signature) {

    /** The store with the VRI of the signature. */
    String withValidation() {
      return "%d 0 obj\n<</Type/DSS/Certs%s/CRLs%s/VRI<</%s<</Cert%s/CRL%s>>>>>>\nendobj\n"
          .formatted(
              store, certificates, revocationLists, signature, certificates, revocationLists);
    }
  }

  static Numbers numbers(PdfReader reader) throws IOException {
    PdfDictionary catalog = reader.getCatalog();
    PdfDictionary store = catalog.getAsDict(DSS);
    AcroFields fields = reader.getAcroFields();
    String signed = fields.getSignedFieldNames().getFirst();
    PdfString contents = fields.getSignatureDictionary(signed).getAsString(PdfName.CONTENTS);
    return new Numbers(
        catalog.getAsIndirectObject(DSS).getNumber(),
        references(store.getAsArray(CERTIFICATES)),
        references(store.getAsArray(REVOCATION_LISTS)),
        sha1(contents.getOriginalBytes()));
  }

  private static String references(PdfArray array) {
    return IntStream.range(0, array.size())
        .mapToObj(i -> array.getAsIndirectObject(i).getNumber() + " 0 R")
        .collect(Collectors.joining(" ", "[", "]"));
  }

  private static String sha1(byte[] bytes) {
    try {
      return HexFormat.of()
          .withUpperCase()
          .formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  static void add(PdfStamper stamper, ValidationData data) throws IOException {
    PdfWriter writer = stamper.getWriter();
    PdfDictionary store = new PdfDictionary(DSS);
    store.put(CERTIFICATES, streams(writer, data.encodedCertificates()));
    store.put(REVOCATION_LISTS, streams(writer, data.revocationLists()));
    PdfDictionary catalog = stamper.getReader().getCatalog();
    catalog.put(DSS, writer.addToBody(store).getIndirectReference());
    stamper.markUsed(catalog);
  }

  /** The revocation lists of a certificate; none where it has no store. */
  static List<byte[]> revocationLists(byte[] pdf) throws IOException {
    try (PdfReader reader = new PdfReader(pdf)) {
      PdfDictionary store = reader.getCatalog().getAsDict(DSS);
      PdfArray lists = store == null ? null : store.getAsArray(REVOCATION_LISTS);
      List<byte[]> found = new ArrayList<>();
      for (int i = 0; lists != null && i < lists.size(); i++) {
        if (!(lists.getDirectObject(i) instanceof PRStream stream)) {
          throw new IOException("revocation list %d is no stream".formatted(i));
        }
        found.add(PdfReader.getStreamBytes(stream));
      }
      return found;
    }
  }

  private static PdfArray streams(PdfWriter writer, List<byte[]> each) throws IOException {
    PdfArray references = new PdfArray();
    for (byte[] bytes : each) {
      PdfStream stream = new PdfStream(bytes);
      stream.flateCompress();
      references.add(writer.addToBody(stream).getIndirectReference());
    }
    return references;
  }
}
