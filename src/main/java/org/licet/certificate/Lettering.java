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

  /** The signs that take a letter's vowel away, of each shaped face. */
  private static final String VIRAMAS =
      "\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA";

  /** The longest part of a word, in thousandths of an em, that never breaks. */
  private static final float PIECE = 12 * Shaper.EM;

  private final Style style;
  private final List<Chunk> chunks = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private @Nullable Face face;

  private Lettering(Style style) {
    this.style = style;
  }

  static List<Chunk> chunks(String text, Style style) {
    Lettering lettering = new Lettering(style);
    // composed, since outside of shaped faces marks are not placed by glyph tables
    int[] letters = Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray();
    for (int at = 0; at < letters.length; at++) {
      lettering.add(letters, at);
    }
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

  private void add(int[] letters, int at) {
    int codePoint = letters[at];
    Face next = isJoiner(letters, at) ? face : choose(codePoint);
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
      return null;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
    // a mark or a stop stays with its letters
    if (face != null && isNeutral(script) && face.keeps(codePoint)) {
      return face;
    }
    return Face.of(script, style.bold()).stream()
        .filter(candidate -> candidate.draws(codePoint))
        .findFirst()
        .orElse(null);
  }

  /**
   * Whether it is a joiner that changes how its letters look: Persian and Urdu spell with them,
   * Indic scripts beside a virama (RFC 5892 appendix A; Bengali and Kannada before it too).
   */
  private boolean isJoiner(int[] letters, int at) {
    if (face == null || letters[at] != 0x200C && letters[at] != 0x200D) {
      return false;
    }
    return face == Face.ARABIC
        || face.isShaped() && (isVirama(letters, at - 1) || isVirama(letters, at + 1));
  }

  private static boolean isVirama(int[] letters, int at) {
    return at >= 0 && at < letters.length && VIRAMAS.indexOf(letters[at]) >= 0;
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

  /** Before the next piece of the same word. */
  private static boolean isEndOfPiece(
      int start, int current, int end, char[] text, PdfChunk @Nullable [] from) {
    return from != null && current + 1 < end && from[current + 1] != from[current];
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
    if (drawn == null) {
      chunks.add(chunk("[" + run + "]", Face.REGULAR, UNDRAWN));
    } else {
      drawn
          .shaper()
          .ifPresentOrElse(
              shaper -> shape(drawn, shaper),
              () -> chunks.add(chunk(run.toString(), drawn, style.color())));
    }
    run.setLength(0);
  }

  /** A word is one chunk, one that is too long for it several. */
  private void shape(Face drawn, Shaper shaper) {
    List<String> pieces = shaper.cut(run.toString(), PIECE);
    for (String piece : pieces) {
      chunks.add(
          ShapedText.fit(chunk(ShapedText.stored(piece), drawn, style.color()), shaper)
              .setSplitCharacter(Lettering::isEndOfPiece));
    }
    chunks.getLast().setSplitCharacter(Lettering::isBreak);
  }

  private Chunk chunk(String text, Face drawn, Color color) {
    Chunk chunk = new Chunk(text, new Font(drawn.font(), style.size(), 0, color));
    chunk.setSplitCharacter(Lettering::isBreak);
    return chunk;
  }
}
