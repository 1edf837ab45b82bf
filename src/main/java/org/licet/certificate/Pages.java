package org.licet.certificate;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.Attestation;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.xml.xmp.DublinCoreSchema;
import org.openpdf.text.xml.xmp.XmpArray;
import org.openpdf.text.xml.xmp.XmpSchema;
import org.openpdf.text.xml.xmp.XmpWriter;

/**
 * The pages of a certificate, not yet signed; what they show comes from the printed, the letterhead
 * and the signer alone.
 */
final class Pages {
  private static final String LANGUAGE = "en-GB";

  private final Wording wording;
  private final Printed printed;
  private final String address;
  private final Signatory signatory;

  Pages(Letterhead letterhead, Printed printed, Signatory signatory) {
    this.wording = letterhead.wording();
    this.printed = printed;
    this.address = letterhead.address(printed.id());
    this.signatory = signatory;
  }

  byte[] render(Attestation attestation, @Nullable String proof) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    Document document = new Document(PageSize.A4, PageFrame.MARGIN, PageFrame.MARGIN, 52, 50);
    PdfWriter writer = PdfWriter.getInstance(document, out);
    prepare(writer);
    document.addTitle(title());
    document.addSubject(printed.id());
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(LANGUAGE));
    writer.getInfo().put(PdfName.CREATIONDATE, Attachment.date(printed.decidedAt()));
    writer.setXmpMetadata(metadata(writer.getInfo()));
    document.open();
    ICC_Profile rgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
    writer.setOutputIntents("Custom", "", "http://www.color.org", "sRGB IEC61966-2.1", rgb);
    Attachment.add(writer, attestation, proof, printed.decidedAt());
    fill(document);
    document.close();
    return out.toByteArray();
  }

  private void prepare(PdfWriter writer) {
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
    writer.setPDFXConformance(PdfWriter.PDFA3B);
    writer.setGlyphLayoutManager(new ShapedText());
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
    writer.setPageEvent(new PageFrame(wording, printed, address, signatory.isDevelopment()));
  }

  private static byte[] metadata(PdfDictionary info) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XmpWriter xmp = new XmpWriter(out, info, PdfWriter.PDFA3B);
    XmpSchema languages = new DublinCoreSchema();
    languages.remove(DublinCoreSchema.FORMAT); // stands in the description of the rest
    XmpArray language = new XmpArray(XmpArray.UNORDERED);
    language.add(LANGUAGE);
    languages.setProperty(DublinCoreSchema.LANGUAGE, language);
    xmp.addRdfDescription(languages);
    xmp.close();
    return out.toByteArray();
  }

  private String title() {
    return wording.of(Word.TITLE) + ": " + wording.of(Banner.word(printed.decision().verdict()));
  }

  private void fill(Document document) {
    Facts facts = new Facts(wording, printed.facts());
    Printed.Decision decision = printed.decision();
    Style title = new Style(14.5f, true, Style.INK);
    document.add(paragraph(Text.of(wording.of(Word.TITLE), title), title, 8));
    document.add(new Banner(wording, printed).table());
    document.add(asked(facts));
    document.add(new FactsGrid(wording, facts, printed).table());
    document.add(new FactsGrid(wording, facts, printed).path());
    document.add(note(Word.FACTS_REST));
    if (!Lettering.draws(printed.names().toString() + printed.facts())) {
      document.add(note(Word.UNDRAWN));
    }
    boolean denied = decision.verdict() == Verdict.DENY;
    if (!denied) {
      conditions(document, Word.CONDITIONS);
    }
    requirements(document);
    if (denied) {
      conditions(document, Word.CONDITIONS_DENY);
    }
    warnings(document);
    proof(document);
  }

  private PdfPTable asked(Facts facts) {
    String sentence = new Asked(wording, facts, printed).sentence();
    Text text =
        Text.of(wording.of(Word.QUESTION) + "  ", Style.LEAD.bold(Style.GREY))
            .add(sentence, Style.LEAD);
    PdfPTable table = Tables.columns(1);
    new Cell().line(text, Style.LEAD).into(table);
    table.setSpacingAfter(10);
    return table;
  }

  private void conditions(Document document, Word title) {
    List<Printed.Condition> conditions = printed.decision().conditions();
    if (!conditions.isEmpty()) {
      document.add(new ConditionsList(wording).table(title, conditions));
    }
  }

  private void requirements(Document document) {
    List<Printed.Requirement> requirements = printed.decision().byStatus();
    document.add(new RequirementsTable(wording).table(requirements));
  }

  private void warnings(Document document) {
    List<Printed.Warning> warnings = printed.decision().warnings();
    if (!warnings.isEmpty()) {
      document.add(new ConditionsList(wording).warnings(warnings));
    }
  }

  private void proof(Document document) {
    Proof proof = new Proof(wording);
    document.add(proof.record(printed, signatory, address));
    document.add(proof.verification());
    document.add(proof.notice());
  }

  private Paragraph note(Word word) {
    Paragraph note = paragraph(Text.of(wording.of(word), Style.NOTE), Style.NOTE, 0);
    note.setSpacingBefore(3);
    return note;
  }

  private static Paragraph paragraph(Text text, Style style, float after) {
    Paragraph paragraph = text.paragraph(style);
    paragraph.setSpacingAfter(after);
    return paragraph;
  }
}
