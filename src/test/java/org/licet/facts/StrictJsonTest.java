package org.licet.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        " [1, -0.5, 1e3, \"\\u00e9\", \"😀\", \"\\ud83d\\ude00\", true, false, null, {}] \n",
        "\"a\"",
        "0",
        "123456789012345678901234567890.125"
      })
  void whatIsJsonIsRead(String json) {
    assertThat(StrictJson.parse(bytes(json))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "{\"a\"}",
        "{\"a\":}",
        "{a:1}",
        "{'a':1}",
        "[1,]",
        "{\"a\":1,}",
        "[,1]",
        "[1 2]",
        "01",
        "+1",
        ".5",
        "1.",
        "1e",
        "-",
        "0x1",
        "NaN",
        "Infinity",
        "tru",
        "TRUE",
        "nul",
        "\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"a\tb\"",
        "{}{}",
        "{} x",
        "1 2",
        "]",
        "// c\n1",
        "/* c */1",
        "# c\n1",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "{\"\\ud800\":1}",
        "1e401",
        "1e-401",
        "1e99999999999",
        "\uFEFF{}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"\\u0061\":2}"
      })
  void whatIsNoStrictJsonIsRefused(String json) {
    assertThatThrownBy(() -> StrictJson.parse(bytes(json)))
        .isInstanceOf(FactsRefusedException.class);
  }

  @Test
  void nestingIsReadToTheBoundAndNotBeyond() {
    assertThat(StrictJson.parse(bytes("[".repeat(50) + "]".repeat(50))).isArray()).isTrue();
    assertThat(refusal("[".repeat(51) + "]".repeat(51)).expected())
        .contains("nesting of at most 50");
    assertThat(refusal("[".repeat(100_000)).expected()).contains("nesting of at most 50");
    assertThat(refusal("{\"a\":".repeat(51)).expected()).contains("nesting of at most 50");
  }

  @Test
  void numbersAreExact() {
    assertThat(StrictJson.parse(bytes("0.1234567890123456789")).decimalValue())
        .isEqualByComparingTo("0.1234567890123456789");
    assertThat(refusal("1".repeat(101)).expected()).contains("numbers of at most 100");
  }

  @Test
  void whatIsNotUtf8IsRefusedAtItsByte() {
    byte[] overlong = {'"', (byte) 0xC0, (byte) 0xAF, '"'};
    byte[] surrogate = {'"', 'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};
    byte[] cut = {'"', (byte) 0xC3};
    assertThatThrownBy(() -> StrictJson.parse(overlong))
        .hasMessageContaining("byte 1 is not UTF-8");
    assertThatThrownBy(() -> StrictJson.parse(surrogate))
        .hasMessageContaining("byte 2 is not UTF-8");
    assertThatThrownBy(() -> StrictJson.parse(cut)).hasMessageContaining("byte 1 is not UTF-8");
    assertThatThrownBy(() -> StrictJson.parse("{}".getBytes(StandardCharsets.UTF_16LE)))
        .isInstanceOf(FactsRefusedException.class);
  }

  @Test
  void aTextBeyondTheLongestIsRefusedUnread() {
    assertThat(StrictJson.parse(bytes(" ".repeat(StrictJson.LONGEST - 2) + "{}")).isObject())
        .isTrue();
    assertThat(refusal(" ".repeat(StrictJson.LONGEST - 1) + "{}").expected())
        .isEqualTo("at most 1048576 bytes");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`{\"a\":[1,{\"b\":tru}]}`, /a/1/b, `line 1, column 14: unrecognized token 'tru'`",
            "`{\n\"a\":1,,}`, /a, `line 2, column 7: unexpected character`",
        "`{} {}`, ``, `line 1, column 4: more after the end`",
            "`[NaN]`, /0, `line 1, column 5: non-standard token 'NaN'`"
      })
  void aSyntaxErrorSaysWhere(String json, String pointer, String found) {
    assertThat(refusal(json).pointer()).isEqualTo(pointer);
    assertThat(refusal(json).found()).startsWith(found).doesNotContain("enable");
  }

  @Test
  void everyKeyThatIsThereTwiceIsNamed() {
    FactsRefusedException refused =
        catchThrowableOfType(
            FactsRefusedException.class,
            () ->
                StrictJson.parse(
                    bytes("{\"a\":[{\"b\":1,\"b\":2}],\"c/d\":1,\"c/d\":{\"e\":1,\"e\":1}}")));
    assertThat(refused.faults())
        .extracting(Fault::pointer)
        .containsExactly("/a/0/b", "/c~1d", "/c~1d/e");
  }

  private static Fault refusal(String json) {
    return catchThrowableOfType(FactsRefusedException.class, () -> StrictJson.parse(bytes(json)))
        .faults()
        .getFirst();
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
