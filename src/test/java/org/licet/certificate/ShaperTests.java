package org.licet.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.font.GlyphVector;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShaperTests {
  private static final Shaper DEVANAGARI = Face.DEVANAGARI.shaper().orElseThrow();

  @Test
  void aConjunctIsOneGlyphAndTheShortIStandsBeforeIt() {
    List<Integer> conjunct = glyphs("क्ष");

    assertThat(conjunct).hasSize(1);
    assertThat(glyphs("क्षि")).hasSize(2).element(1).isEqualTo(conjunct.getFirst());
  }

  @Test
  void anRBeforeALetterIsAMarkAboveIt() {
    List<Integer> plain = glyphs("मा");

    assertThat(glyphs("र्मा").getFirst()).isEqualTo(plain.getFirst());
    assertThat(DEVANAGARI.width("र्मा")).isEqualTo(DEVANAGARI.width("मा"));
  }

  @ParameterizedTest
  @CsvSource({
    "BENGALI, প্রি",
    "GURMUKHI, ਪ੍ਰੀ",
    "GUJARATI, ક્ષ",
    "ORIYA, ପ୍ରି",
    "TAMIL, ஸ்ரீ",
    "TELUGU, ప్రి",
    "KANNADA, ಕೃಷ್ಣ",
    "MALAYALAM, പ്ര",
    "SINHALA, ශ්‍රී"
  })
  void aSyllableIsNotItsLettersSideBySide(Face face, String syllable) {
    Shaper shaper = face.shaper().orElseThrow();

    assertThat(glyphs(shaper, syllable))
        .isNotEmpty()
        .doesNotContain(0)
        .isNotEqualTo(
            syllable
                .codePoints()
                .mapToObj(Character::toString)
                .flatMap(letter -> glyphs(shaper, letter).stream())
                .toList());
  }

  @Test
  void aLongWordIsCutBetweenSyllables() {
    assertThat(DEVANAGARI.cut("क्षितिज".repeat(3), 3 * Shaper.EM))
        .hasSizeGreaterThan(1)
        .allSatisfy(piece -> assertThat(DEVANAGARI.width(piece)).isBetween(1f, 3000f))
        .allSatisfy(piece -> assertThat(piece).matches("(क्षि|ति|ज)+"))
        .satisfies(pieces -> assertThat(String.join("", pieces)).isEqualTo("क्षितिज".repeat(3)));
    assertThat(DEVANAGARI.cut("क्षितिज", 0)).containsExactly("क्षि", "ति", "ज");
  }

  private static List<Integer> glyphs(String text) {
    return glyphs(DEVANAGARI, text);
  }

  private static List<Integer> glyphs(Shaper shaper, String text) {
    GlyphVector glyphs = shaper.layOut(text);
    return IntStream.range(0, glyphs.getNumGlyphs())
        .mapToObj(glyphs::getGlyphCode)
        .filter(glyph -> glyph < 0xFFFE)
        .toList();
  }
}
