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

/**
 * Text in any script, as runs of faces that can draw it. A character that none can draw, and one that would draw nothing or
 * turn the text around (controls, bidirectional overrides), is printed as its code point: {@code [U+202E]}. So nothing is left
 * out unseen and no name can pose as another.
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
    return chunks(text, Style.BODY).stream().noneMatch(chunk -> UNDRAWN.equals(chunk.getFont().getColor()));
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
            ? new Chunk("[" + run + "]", new Font(Face.REGULAR.font(), style.size(), 0, UNDRAWN))
            : new Chunk(run.toString(), new Font(drawn.font(), style.size(), 0, style.color())));
    run.setLength(0);
  }
}
