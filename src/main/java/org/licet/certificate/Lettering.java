package org.licet.certificate;

import java.awt.Color;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.PdfChunk;

/**
 * Text in any script, as runs of faces that can draw it. A character that none can draw, and one
 * that would draw nothing or turn the text around (controls, bidirectional overrides), is printed
 * as its code point: {@code [U+202E]}. So nothing is left out unseen and no name can pose as
 * another.
 */
final class Lettering {
  private static final Color UNDRAWN = new Color(0xA3161B);

  private final Style style;
  private final List<Chunk> chunks = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private @Nullable Face face;

  private Lettering(Style style) {
    this.style = style;
  }

  static List<Chunk> chunks(String text, Style style) {
    Lettering lettering = new Lettering(style);
    // composed, since marks are not placed by glyph tables here
    Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(lettering::add);
    lettering.end();
    return lettering.chunks;
  }

  static boolean isRightToLeft(String text) {
    return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
  }

  /** Whether each character is printed as itself. */
  static boolean draws(String text) {
    return chunks(text, Style.BODY).stream()
        .noneMatch(chunk -> UNDRAWN.equals(chunk.getFont().getColor()));
  }

  private void add(int codePoint) {
    Face next = choose(codePoint);
    if (next != face) {
      end();
      face = next;
    }
    if (next == null) {
      run.append(String.format(Locale.ROOT, run.isEmpty() ? "U+%04X" : " U+%04X", codePoint));
    } else {
      run.appendCodePoint(codePoint);
    }
  }

  private @Nullable Face choose(int codePoint) {
    if (!isVisible(codePoint)) {
      // Persian and Urdu spell with joiners
      boolean joiner = codePoint == 0x200C || codePoint == 0x200D;
      return joiner && face == Face.ARABIC ? face : null;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
    // a mark, a joiner or a stop stays with its letters
    if (face != null && isNeutral(script) && face.draws(codePoint)) {
      return face;
    }
    return Face.of(script, style.bold()).stream()
        .filter(candidate -> candidate.draws(codePoint))
        .findFirst()
        .orElse(null);
  }

  /**
   * A line breaks at spaces and within Chinese, Japanese and Korean; never at a hyphen, which is
   * part of codes and dates.
   */
  private static boolean isBreak(
      int start, int current, int end, char[] text, PdfChunk @Nullable [] from) {
    char c = text[current];
    return c <= ' '
        || c >= 0x2E80 && c < 0xD7A0
        || c >= 0xF900 && c < 0xFB00
        || c >= 0xFE30 && c < 0xFE50;
  }

  private static boolean isNeutral(Character.UnicodeScript script) {
    return script == Character.UnicodeScript.COMMON || script == Character.UnicodeScript.INHERITED;
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private void end() {
    if (run.isEmpty()) {
      return;
    }
    Face drawn = face;
    chunks.add(
        drawn == null
            ? chunk("[" + run + "]", Face.REGULAR, UNDRAWN)
            : chunk(run.toString(), drawn, style.color()));
    run.setLength(0);
  }

  private Chunk chunk(String text, Face drawn, Color color) {
    Chunk chunk = new Chunk(text, new Font(drawn.font(), style.size(), 0, color));
    chunk.setSplitCharacter(Lettering::isBreak);
    return chunk;
  }
}
