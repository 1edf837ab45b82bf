package org.licet.certificate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.licet.signing.ValidationData;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The document security store: certificates and revocation lists, ETSI EN 319 142-1 §5.4.2. It is
 * part of what is signed, so that nothing of it can be replaced later.
 */
final class Dss {
  private static final PdfName DSS = new PdfName("DSS");
  private static final PdfName CERTIFICATES = new PdfName("Certs");
  private static final PdfName REVOCATION_LISTS = new PdfName("CRLs");

  private Dss() {}

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
