package org.licet.certificate;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** The pages of a certificate, not yet signed; what they show comes from the statement, the wording and the signer alone. */
final class Pages {
  private final Wording wording;
  private final Statement statement;
  private final Signatory signatory;

  Pages(Wording wording, Statement statement, Signatory signatory) {
    this.wording = wording;
    this.statement = statement;
    this.signatory = signatory;
  }

  byte[] render(byte[] jws) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    Document document =
        new Document(PageSize.A4, PageFrame.MARGIN, PageFrame.MARGIN, 52, 56);
    PdfWriter writer = PdfWriter.getInstance(document, out);
    prepare(writer);
    document.addTitle(title());
    document.addSubject(statement.id());
    document.setDocumentLanguage("en-GB");
    writer.createXmpMetadata();
    document.open();
    ICC_Profile rgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
    writer.setOutputIntents("Custom", "", "http://www.color.org", "sRGB IEC61966-2.1", rgb);
    Attachment.add(writer, jws, statement.decidedAt());
    fill(document);
    document.close();
    return out.toByteArray();
  }

  private void prepare(PdfWriter writer) {
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
    writer.setPDFXConformance(PdfWriter.PDFA3B);
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
    writer.setPageEvent(new PageFrame(wording, statement, signatory.isDevelopment()));
  }

  private String title() {
    return wording.of(Word.TITLE)
        + ": "
        + wording.of(Banner.word(statement.decision().verdict()));
  }

  private void fill(Document document) {
    Facts facts = new Facts(wording, statement.facts());
    Statement.Decision decision = statement.decision();
    Style title = new Style(14.5f, true, Style.INK);
    document.add(paragraph(Text.of(wording.of(Word.TITLE), title), title, 8));
    document.add(new Banner(wording, statement).table());
    document.add(asked(facts));
    document.add(new FactsGrid(wording, facts, statement).table());
    document.add(new FactsGrid(wording, facts, statement).path());
    document.add(note(Word.FACTS_REST));
    if (!Lettering.draws(statement.names().toString() + statement.facts())) {
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
    String sentence = new Question(wording, facts, statement).sentence();
    Text text =
        Text.of(wording.of(Word.QUESTION) + "  ", Style.LEAD.bold(Style.GREY)).add(sentence, Style.LEAD);
    PdfPTable table = Tables.columns(1);
    new Cell().line(text, Style.LEAD).into(table);
    table.setSpacingAfter(10);
    return table;
  }

  private void conditions(Document document, Word title) {
    List<Statement.Condition> conditions = statement.decision().conditions();
    if (!conditions.isEmpty()) {
      document.add(new ConditionsList(wording).table(title, conditions));
    }
  }

  private void requirements(Document document) {
    List<Statement.Requirement> requirements = statement.decision().byStatus();
    document.add(new RequirementsTable(wording).table(requirements));
  }

  private void warnings(Document document) {
    List<Statement.Warning> warnings = statement.decision().warnings();
    if (!warnings.isEmpty()) {
      document.add(new ConditionsList(wording).warnings(warnings));
    }
  }

  private void proof(Document document) {
    Proof proof = new Proof(wording);
    document.add(proof.record(statement, signatory));
    document.add(proof.verification());
    document.add(proof.notice());
  }

  private Paragraph note(Word word) {
    return paragraph(Text.of(wording.of(word), Style.NOTE), Style.NOTE, 0);
  }

  private static Paragraph paragraph(Text text, Style style, float after) {
    Paragraph paragraph = text.paragraph(style);
    paragraph.setSpacingAfter(after);
    return paragraph;
  }
}
