package org.licet.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/**
 * A font that the certificate can embed. Each is read when first used: the one of Chinese
 * characters alone has 10 MB. All are TrueType; an OpenType font with CFF outlines drew no Hangul.
 */
enum Face {
  REGULAR("NotoSans-Regular.ttf"),
  BOLD("NotoSans-SemiBold.ttf"),
  ARABIC("NotoSansArabic-Regular.ttf"),
  HEBREW("NotoSansHebrew-Regular.ttf"),
  THAI("NotoSansThai-Regular.ttf"),
  SYMBOLS("NotoSansSC-Symbols.ttf"),
  HANGUL("NotoSansKR-Hangul.ttf"),
  HAN("NotoSansSC-Han.ttf"),
  /** Characters of names that only Japan writes, {@code U+20BB7} for one. */
  RARE_HAN("NotoSansJP-Rare.ttf");

  private final String file;
  private volatile @Nullable BaseFont font;

  Face(String file) {
    this.file = file;
  }

  /**
   * The faces to look into for a character of that script, best first; none where a glyph a
   * character is not enough.
   */
  static List<Face> of(Character.UnicodeScript script, boolean bold) {
    Face latin = bold ? BOLD : REGULAR;
    return switch (script) {
      case LATIN, GREEK, CYRILLIC -> List.of(latin);
      case COMMON, INHERITED -> List.of(latin, SYMBOLS, HAN);
      case ARABIC -> List.of(ARABIC);
      case HEBREW -> List.of(HEBREW);
      case THAI -> List.of(THAI);
      case HANGUL -> List.of(HANGUL);
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> List.of(HAN, RARE_HAN);
      default -> List.of();
    };
  }

  boolean draws(int codePoint) {
    return font().charExists(codePoint);
  }

  BaseFont font() {
    BaseFont read = font;
    if (read != null) {
      return read;
    }
    synchronized (this) {
      if (font == null) {
        font = read();
      }
      return font;
    }
  }

  private BaseFont read() {
    // from bytes: read by path, OpenPDF opens the file again for each document
    try (InputStream in = Face.class.getResourceAsStream("fonts/" + file)) {
      if (in == null) {
        throw new IOException("font `" + file + "`: not in the jar, expected under `fonts/`");
      }
      BaseFont read =
          BaseFont.createFont(
              file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
      read.setIncludeCidSet(false);
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
