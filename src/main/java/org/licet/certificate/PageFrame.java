package org.licet.certificate;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/**
 * What stands on every page, so that a single sheet cannot pass for something else: the verdict,
 * the attestation's id, page x of y, and the mark of a development certificate; on the first one
 * also the sign that leads to the attestation.
 */
final class PageFrame extends PdfPageEventHelper {
  static final float MARGIN = 45;
  private static final Color AMBER = new Color(0xFFD27A);
  private static final float STRIP = 17;

  /**
   * The side of the sign that leads to the attestation: 21 mm, so that a module has 0.4 at least.
   */
  private static final float SIGN = 59;

  private final Wording wording;
  private final Printed printed;
  private final QrSign address;
  private final boolean development;
  private @Nullable PdfTemplate total;

  PageFrame(Wording wording, Printed printed, String address, boolean development) {
    this.address = QrSign.of(address);
    this.wording = wording;
    this.printed = printed;
    this.development = development;
  }

  @Override
  public void onOpenDocument(PdfWriter writer, Document document) {
    total = writer.getDirectContent().createTemplate(30, 12);
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    PdfContentByte page = writer.getDirectContent();
    Rectangle sheet = document.getPageSize();
    if (development) {
      strip(page, sheet);
    }
    head(page, sheet, writer.getPageNumber());
    foot(page, sheet, writer.getPageNumber());
  }

  @Override
  public void onCloseDocument(PdfWriter writer, Document document) {
    if (total != null) {
      String pages = String.valueOf(writer.getPageNumber() - 1);
      show(total, Element.ALIGN_LEFT, Text.of(pages, Style.NOTE), 0, 3);
    }
  }

  private void strip(PdfContentByte page, Rectangle sheet) {
    page.saveState();
    page.setColorFill(AMBER);
    page.rectangle(0, sheet.getTop() - STRIP, sheet.getWidth(), STRIP);
    page.fill();
    page.restoreState();
    Style style = new Style(8, true, Style.INK);
    Text text = Text.of(wording.of(Word.DEVELOPMENT), style);
    show(page, Element.ALIGN_CENTER, text, sheet.getWidth() / 2, sheet.getTop() - 11.5f);
  }

  private void head(PdfContentByte page, Rectangle sheet, int number) {
    float y = sheet.getTop() - 36;
    show(page, Element.ALIGN_LEFT, Text.of(wording.of(Word.SERVICE), Style.LABEL), MARGIN, y);
    if (number == 1) {
      address.draw(page, sheet.getRight() - MARGIN - SIGN, sheet.getTop() - STRIP - 2 - SIGN, SIGN);
      return;
    }
    Verdict verdict = printed.decision().verdict();
    Text text = new Text().add(wording.of(Banner.word(verdict)), Style.LABEL.in(verdict.ink()));
    show(page, Element.ALIGN_RIGHT, text, sheet.getRight() - MARGIN, y);
  }

  private void foot(PdfContentByte page, Rectangle sheet, int number) {
    page.saveState();
    page.setColorStroke(Style.RULE);
    page.setLineWidth(0.5f);
    page.moveTo(MARGIN, 41);
    page.lineTo(sheet.getRight() - MARGIN, 41);
    page.stroke();
    page.restoreState();
    Text left = Text.of(printed.id() + "  ·  " + wording.of(Word.FOOTER_NOTICE), Style.NOTE);
    show(page, Element.ALIGN_LEFT, left, MARGIN, 29);
    String count = wording.of(Word.FOOTER_PAGE, Map.of("page", "" + number));
    show(page, Element.ALIGN_RIGHT, Text.of(count, Style.NOTE), sheet.getRight() - MARGIN - 10, 29);
    if (total != null) {
      page.addTemplate(total, sheet.getRight() - MARGIN - 8, 26);
    }
  }

  private static void show(PdfContentByte page, int align, Text text, float x, float y) {
    Phrase phrase = new Phrase();
    List.copyOf(text.chunks()).forEach(phrase::add);
    ColumnText.showTextAligned(page, align, phrase, x, y, 0);
  }
}
