package org.licet.certificate;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays out words of one font whose letters join, stack or change places, with the HarfBuzz that the
 * JDK carries. Safe for many threads.
 */
final class Shaper {
  private static final Logger LOG = LoggerFactory.getLogger(Shaper.class);

  /** The units of an em in our fonts and in PDF: laid out at this size, nothing is rounded. */
  static final int EM = 1000;

  /** A letter with its marks, and in some scripts the letters that it stacks with. */
  private static final Pattern SYLLABLE = Pattern.compile("\\X");

  private static final FontRenderContext EXACT = new FontRenderContext(null, false, true);

  /** Names the file in which the JDK looks for the fonts of the machine. */
  private static final String MACHINE_FONTS = "sun.awt.fontconfig";

  private static final String HEADLESS = "java.awt.headless";
  private static final String NO_MACHINE_FONTS = "version=1\nsequence.allfonts=default\n";

  private final Font font;

  private Shaper(Font font) {
    this.font = font.deriveFont((float) EM);
  }

  /** Empty, with a line in the log, where this machine's JDK can't lay text out. */
  static Optional<Shaper> find(String name, byte[] trueType) {
    try {
      Shaper shaper = new Shaper(read(trueType));
      shaper.width("a");
      return Optional.of(shaper);
    } catch (IOException | FontFormatException | LinkageError | InternalError e) {
      LOG.warn(
          "font `{}`: not laid out by this JDK, its script is printed as code points", name, e);
      return Optional.empty();
    }
  }

  /**
   * Reads a font into the JDK, which first looks for the fonts of the machine and fails where there
   * are none, as in most containers. So it is told that there are none; it asks only once.
   */
  private static synchronized Font read(byte[] trueType) throws IOException, FontFormatException {
    if (System.getProperty(HEADLESS) == null) {
      // it would look for a screen where DISPLAY is set
      System.setProperty(HEADLESS, "true");
    }
    if (System.getProperty(MACHINE_FONTS) != null) {
      return create(trueType);
    }
    Path none = Files.createTempFile("licet-", ".fonts");
    try {
      Files.writeString(none, NO_MACHINE_FONTS);
      System.setProperty(MACHINE_FONTS, none.toString());
      return create(trueType);
    } finally {
      System.clearProperty(MACHINE_FONTS);
      Files.delete(none);
    }
  }

  private static Font create(byte[] trueType) throws IOException, FontFormatException {
    return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(trueType));
  }

  /** The glyphs from left to right, each with its place in thousandths of an em. */
  GlyphVector layOut(String text) {
    char[] letters = text.toCharArray();
    return font.layoutGlyphVector(EXACT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
  }

  /** In thousandths of an em. */
  float width(String text) {
    GlyphVector glyphs = layOut(text);
    return (float) place(glyphs, glyphs.getNumGlyphs());
  }

  /**
   * Cuts a word into pieces of whole syllables.
   *
   * @param limit the width of a piece of more than one syllable, in thousandths of an em
   */
  List<String> cut(String word, float limit) {
    GlyphVector glyphs = layOut(word);
    List<String> pieces = new ArrayList<>();
    int start = 0;
    int end = 0;
    double startPlace = 0;
    double endPlace = 0;
    int glyph = 0;
    for (MatchResult syllable : SYLLABLE.matcher(word).results().toList()) {
      while (glyph < glyphs.getNumGlyphs() && glyphs.getGlyphCharIndex(glyph) < syllable.end()) {
        glyph++;
      }
      if (start < end && place(glyphs, glyph) - startPlace > limit) {
        pieces.add(word.substring(start, end));
        start = end;
        startPlace = endPlace;
      }
      end = syllable.end();
      endPlace = place(glyphs, glyph);
    }
    pieces.add(word.substring(start));
    return pieces;
  }

  private static double place(GlyphVector glyphs, int glyph) {
    return glyphs.getGlyphPosition(glyph).getX();
  }
}
