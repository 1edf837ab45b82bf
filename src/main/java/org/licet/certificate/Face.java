package org.licet.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
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
  DEVANAGARI("NotoSansDevanagari-Regular.ttf", true),
  BENGALI("NotoSansBengali-Regular.ttf", true),
  GURMUKHI("NotoSansGurmukhi-Regular.ttf", true),
  GUJARATI("NotoSansGujarati-Regular.ttf", true),
  ORIYA("NotoSansOriya-Regular.ttf", true),
  TAMIL("NotoSansTamil-Regular.ttf", true),
  TELUGU("NotoSansTelugu-Regular.ttf", true),
  KANNADA("NotoSansKannada-Regular.ttf", true),
  MALAYALAM("NotoSansMalayalam-Regular.ttf", true),
  SINHALA("NotoSansSinhala-Regular.ttf", true),
  SYMBOLS("NotoSansSC-Symbols.ttf"),
  HANGUL("NotoSansKR-Hangul.ttf"),
  HAN("NotoSansSC-Han.ttf"),
  /** Characters of names that only Japan writes, {@code U+20BB7} for one. */
  RARE_HAN("NotoSansJP-Rare.ttf");

  private final String file;
  private final boolean shaped;
  private volatile @Nullable Loaded loaded;

  /**
   * @param shaper lays out what is drawn; empty where a glyph a character is enough, or where a
   *     face that needs more has none
   */
  private record Loaded(BaseFont font, Optional<Shaper> shaper) {}

  Face(String file) {
    this(file, false);
  }

  Face(String file, boolean shaped) {
    this.file = file;
    this.shaped = shaped;
  }

  /**
   * The faces to look into for a character of that script, best first; none where no font of ours
   * has it.
   */
  static List<Face> of(Character.UnicodeScript script, boolean bold) {
    Face latin = bold ? BOLD : REGULAR;
    return switch (script) {
      case LATIN, GREEK, CYRILLIC -> List.of(latin);
      case COMMON, INHERITED -> List.of(latin, SYMBOLS, HAN);
      case ARABIC -> List.of(ARABIC);
      case HEBREW -> List.of(HEBREW);
      case THAI -> List.of(THAI);
      case DEVANAGARI -> List.of(DEVANAGARI);
      case BENGALI -> List.of(BENGALI);
      case GURMUKHI -> List.of(GURMUKHI);
      case GUJARATI -> List.of(GUJARATI);
      case ORIYA -> List.of(ORIYA);
      case TAMIL -> List.of(TAMIL);
      case TELUGU -> List.of(TELUGU);
      case KANNADA -> List.of(KANNADA);
      case MALAYALAM -> List.of(MALAYALAM);
      case SINHALA -> List.of(SINHALA);
      case HANGUL -> List.of(HANGUL);
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> List.of(HAN, RARE_HAN);
      default -> List.of();
    };
  }

  /** The shaper of the face in use that has that font. */
  static Optional<Shaper> findShaper(BaseFont font) {
    for (Face face : values()) {
      Loaded used = face.loaded;
      if (used != null && used.font == font) {
        return used.shaper;
      }
    }
    return Optional.empty();
  }

  /** Whether letters join, stack or change places, so that a glyph a character is not enough. */
  boolean isShaped() {
    return shaped;
  }

  /**
   * Whether a character of no script of its own is drawn beside letters of this face as part of
   * them. Spaces and digits are not part of a shaped word.
   */
  boolean keeps(int codePoint) {
    return draws(codePoint) && !(shaped && (codePoint < 0x300 || Character.isSpaceChar(codePoint)));
  }

  boolean draws(int codePoint) {
    return font().charExists(codePoint) && (!shaped || shaper().isPresent());
  }

  BaseFont font() {
    return load().font;
  }

  Optional<Shaper> shaper() {
    return load().shaper;
  }

  private Loaded load() {
    Loaded found = loaded;
    if (found != null) {
      return found;
    }
    synchronized (this) {
      if (loaded == null) {
        loaded = read();
      }
      return loaded;
    }
  }

  private Loaded read() {
    // from bytes: read by path, OpenPDF opens the file again for each document
    try (InputStream in = Face.class.getResourceAsStream("fonts/" + file)) {
      if (in == null) {
        throw new IOException("font `" + file + "`: not in the jar, expected under `fonts/`");
      }
      byte[] trueType = in.readAllBytes();
      BaseFont font =
          BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, trueType, null);
      font.setIncludeCidSet(false);
      return new Loaded(font, shaped ? Shaper.find(file, trueType) : Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
