package org.licet.certificate;

import java.awt.Color;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** A table cell under construction: lines one below the other, no border unless asked for. */
final class Cell {
  private final PdfPCell cell = new PdfPCell();

  Cell() {
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setUseAscender(true);
    cell.setPadding(0);
  }

  Cell line(String text, Style style) {
    return line(new Text().add(text, style), style);
  }

  Cell line(Text text, Style style) {
    return line(text, style, 0);
  }

  /**
   * @param before points left free above the line
   */
  Cell line(Text text, Style style, float before) {
    Paragraph paragraph = text.paragraph(style);
    paragraph.setSpacingBefore(before);
    if (text.isRightToLeft()) {
      // shapes and orders Arabic and Hebrew; the line itself still runs from left to right
      cell.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
    }
    cell.addElement(paragraph);
    return this;
  }

  Cell table(PdfPTable table) {
    cell.addElement(table);
    return this;
  }

  Cell padding(float left, float top, float right, float bottom) {
    cell.setPaddingLeft(left);
    cell.setPaddingTop(top);
    cell.setPaddingRight(right);
    cell.setPaddingBottom(bottom);
    return this;
  }

  Cell ground(Color color) {
    cell.setBackgroundColor(color);
    return this;
  }

  Cell ruleBelow() {
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderWidthBottom(0.5f);
    cell.setBorderColorBottom(Style.RULE);
    return this;
  }

  Cell spanning(int columns) {
    cell.setColspan(columns);
    return this;
  }

  Cell middle() {
    cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
    return this;
  }

  /** Draws the emblem centred in the cell, or at its top left where it stands beside text. */
  Cell emblem(Emblem emblem, float size, Emblem.At at) {
    cell.setCellEvent(
        (_, box, canvases) -> emblem.draw(canvases[PdfPTable.TEXTCANVAS], box, size, at));
    return this;
  }

  Cell height(float least) {
    cell.setMinimumHeight(least);
    return this;
  }

  void into(PdfPTable table) {
    table.addCell(cell);
  }
}
