package org.licet.attestation;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class CanonicalJsonTests {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** RFC 8785 §3.2.2 to §3.2.4. */
  @Test
  void writesTheSampleOfTheRfc() {
    String sample =
        """
        {
          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false]
        }
        """;
    assertThat(write(JSON.readTree(sample)))
        .isEqualTo(
            "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  /** RFC 8785 §3.2.3: by UTF-16 code units, not by code points. */
  @Test
  void sortsAsTheRfcDoes() {
    String sample =
        """
        {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
         "\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}
        """;
    assertThat(write(JSON.readTree(sample)))
        .isEqualTo(
            "{\"\\r"
                + "\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small"
                + " Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"\uD83D\uDE00\":\"Emoji:"
                + " Grinning Face\",\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  /** RFC 8785, appendix B. */
  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333",
    "41b3de4355555556, 333333333.3333334",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2"
  })
  void writesNumbersAsTheRfcDoes(String bits, String expected) {
    double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertThat(write(JSON.createArrayNode().add(value))).isEqualTo("[" + expected + "]");
    assertThat(write(EXACT.createArrayNode().add(new BigDecimal(expected))))
        .isEqualTo("[" + expected + "]");
  }

  @Test
  void anyDoubleIsReadBackAsItself() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        byte[] bytes = CanonicalJson.write(JSON.createArrayNode().add(value));
        assertThat(CanonicalJson.read(bytes).get(0).doubleValue())
            .as("seed %d", seed)
            .isEqualTo(value);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9007199254740993",
        "12345678901234567890",
        "0.1000000000000000000001",
        "333333333.33333329",
        "1e400",
        "-1e400",
        "1e-400",
        "1e999999999",
        "1e-999999999"
      })
  void aNumberThatADoubleCannotHoldIsRefusedNotRounded(String number) {
    JsonNode tree = EXACT.readTree("{\"money\":{\"amount\":%s}}".formatted(number));
    assertThatThrownBy(() -> CanonicalJson.write(tree))
        .isInstanceOf(CanonicalJsonException.class)
        .hasMessageContaining("`/money/amount`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1000000",
        "1000000.00",
        "1E6",
        "0.1",
        "-0",
        "9007199254740992",
        "9007199254740991"
      })
  void anotherSpellingOfANumberIsTheSameNumber(String number) {
    String written = write(EXACT.readTree("[%s]".formatted(number)));
    assertThat(new BigDecimal(written.substring(1, written.length() - 1)))
        .isEqualByComparingTo(number);
  }

  @Test
  void whatIsNoJsonIsRefused() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    for (JsonNode node :
        new JsonNode[] {
          nodes.numberNode(Double.NaN), nodes.numberNode(Float.POSITIVE_INFINITY),
              nodes.pojoNode(this),
          nodes.binaryNode(new byte[1]), nodes.stringNode("half \uD83D"), nodes.stringNode("\uDE00")
        }) {
      assertThatThrownBy(() -> CanonicalJson.write(nodes.arrayNode().add(node)))
          .as(node.getNodeType().name())
          .isInstanceOf(CanonicalJsonException.class);
    }
    assertThatThrownBy(() -> CanonicalJson.write(nodes.objectNode().put("\uD83D", 1)))
        .isInstanceOf(CanonicalJsonException.class);
  }

  @Test
  void readsWhatItWrote() {
    JsonNode tree = JSON.readTree("{\"b\":[1,2.5,null,true,\"محمد\"],\"a\":{}}");
    assertThat(CanonicalJson.read(CanonicalJson.write(tree))).isEqualTo(tree);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"b\":1,\"a\":2}",
        "{\"a\":1 }",
        "{\"a\":1}\n",
        "\uFEFF{\"a\":1}",
        "{\"a\":1.0}",
        "{\"a\":1e2}",
        "{\"a\":-0}",
        "{\"a\":\"\\u0041\"}",
        "{\"a\":\"\\/\"}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"\\u0061\":2}",
        "{\"a\":1}{}",
        "{\"a\":9007199254740993}",
        "{\"a\":\"\\ud83d\"}",
        "{\"a\":NaN}",
        "{'a':1}",
        "{\"a\":1,}",
        "1",
        "\"a\"",
        "null",
        "",
        "{",
        "{\"a\":01}",
        "{\"a\":\"\t\"}"
      })
  void anyOtherSpellingIsRefused(String text) {
    assertThatThrownBy(() -> CanonicalJson.read(text.getBytes(UTF_8)))
        .isInstanceOf(CanonicalJsonException.class);
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    for (byte[] bytes :
        new byte[][] {
          {'[', '"', (byte) 0xC0, (byte) 0x80, '"', ']'},
          {'[', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ']'},
          {'[', '"', (byte) 0xFF, '"', ']'},
          "[1]".getBytes(UTF_16BE)
        }) {
      assertThatThrownBy(() -> CanonicalJson.read(bytes))
          .isInstanceOf(CanonicalJsonException.class);
    }
  }

  @Test
  void deepNestingIsRefusedWithoutAStackOverflow() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThatThrownBy(() -> CanonicalJson.read(deep.getBytes(UTF_8)))
        .isInstanceOf(CanonicalJsonException.class);
  }

  private static String write(JsonNode tree) {
    return new String(CanonicalJson.write(tree), UTF_8);
  }
}
