package org.licet.certificate;

import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import org.openpdf.text.Chunk;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.GlyphLayoutManager;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGlyphArray;

/**
 * Draws the words of shaped faces, each with the text that it stands for, so that it is copied and
 * searched as it was written (ActualText, ISO 32000-1 § 14.9.4). Text of other faces is not its
 * business.
 */
final class ShapedText extends GlyphLayoutManager {
  // OpenPDF drops joiners from a line before it is drawn, so they travel as private characters
  private static final char NON_JOINER = '\uE00C';
  private static final char JOINER = '\uE00D';

  /** A glyph that stands for nothing to draw, by the count of AWT. */
  private static final int NOTHING = 0xFFFE;

  /**
   * Makes a chunk as wide as its text will be drawn: OpenPDF sums the widths of letters, the rest
   * is spacing, taken off again when it is drawn.
   */
  static Chunk fit(Chunk chunk, Shaper shaper) {
    org.openpdf.text.Font font = chunk.getFont();
    String stored = chunk.getContent();
    float drawn = shaper.width(drawn(stored)) * font.getSize() / Shaper.EM;
    float summed = font.getBaseFont().getWidthPoint(stored, font.getSize());
    return chunk.setCharacterSpacing((drawn - summed) / stored.length());
  }

  static String stored(String text) {
    return text.replace('\u200C', NON_JOINER).replace('\u200D', JOINER);
  }

  private static String drawn(String stored) {
    return stored.replace(NON_JOINER, '\u200C').replace(JOINER, '\u200D');
  }

  @Override
  public boolean supportsFont(BaseFont font) {
    return Face.findShaper(font).isPresent();
  }

  @Override
  public void showText(PdfContentByte page, BaseFont font, float size, String stored) {
    String text = drawn(stored);
    float spacing = page.getCharacterSpacing();
    page.setCharacterSpacing(0);
    beginMarkedContentSequence(page, text);
    draw(page, size, Face.findShaper(font).orElseThrow().layOut(text));
    endMarkedContentSequence(page);
    page.setCharacterSpacing(spacing);
  }

  private static void draw(PdfContentByte page, float size, GlyphVector glyphs) {
    PdfGlyphArray row = new PdfGlyphArray();
    double pen = 0;
    double height = 0;
    for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
      Point2D place = glyphs.getGlyphPosition(i);
      if (glyphs.getGlyphCode(i) >= NOTHING) {
        continue;
      }
      if (place.getY() != height) {
        show(page, row);
        height = place.getY();
        page.setTextRise((float) -height * size / Shaper.EM);
      }
      move(row, place.getX() - pen);
      row.add(glyphs.getGlyphCode(i));
      pen = place.getX() + glyphs.getGlyphMetrics(i).getAdvanceX();
    }
    move(row, glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() - pen);
    show(page, row);
    if (height != 0) {
      page.setTextRise(0);
    }
  }

  private static void move(PdfGlyphArray row, double right) {
    if (right != 0) {
      row.add((float) -right);
    }
  }

  private static void show(PdfContentByte page, PdfGlyphArray row) {
    page.showText(row);
    row.clear();
  }
}
