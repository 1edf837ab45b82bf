package org.licet.attestation;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.erdtman.jcs.NumberToJSON;
import org.licet.signing.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NumericNode;

/**
 * JSON of which each value has one spelling, RFC 8785. What that spelling cannot hold exactly is
 * refused, never rounded: a number that is no IEEE 754 double, text with half a surrogate pair.
 */
public final class CanonicalJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CanonicalJson() {}

  /** The canonical bytes of an object or array. */
  public static byte[] write(JsonNode tree) {
    requireExact(tree, "");
    try {
      return new JsonCanonicalizer(JSON.writeValueAsString(tree)).getEncodedUTF8();
    } catch (IOException e) {
      throw new CanonicalJsonException(
          "`%s` cannot be written as canonical JSON".formatted(tree), e);
    }
  }

  /** Reads canonical bytes and refuses any others, also where they would have meant the same. */
  public static JsonNode read(byte[] bytes) {
    JsonNode tree;
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      tree = JSON.readTree(text);
    } catch (CharacterCodingException | JacksonException e) {
      throw new CanonicalJsonException(
          "found bytes that are not JSON, expected one value in UTF-8", e);
    }
    if (!tree.isContainer() || !Arrays.equals(write(tree), bytes)) {
      throw new CanonicalJsonException(
          "found JSON in another spelling, expected the canonical one of RFC 8785", null);
    }
    return tree;
  }

  /** {@code sha256:} and the SHA-256 of the canonical bytes in hex. */
  public static String digest(JsonNode tree) {
    return digest(write(tree));
  }

  static String digest(byte[] bytes) {
    return "sha256:" + HexFormat.of().formatHex(Sha256.of(bytes));
  }

  private static void requireExact(JsonNode node, String pointer) {
    switch (node.getNodeType()) {
      case OBJECT -> {
        for (Map.Entry<String, JsonNode> each : node.properties()) {
          requireUnicode(each.getKey(), pointer);
          requireExact(each.getValue(), pointer + "/" + each.getKey());
        }
      }
      case ARRAY -> {
        for (int i = 0; i < node.size(); i++) {
          requireExact(node.get(i), pointer + "/" + i);
        }
      }
      case STRING -> requireUnicode(node.stringValue(), pointer);
      case NUMBER -> requireDouble(node, pointer);
      case BOOLEAN, NULL -> {}
      case BINARY, MISSING, POJO -> throw refusal(pointer, node.toString(), "JSON");
    }
  }

  private static void requireUnicode(String text, String pointer) {
    if (hasHalfAPair(text)) {
      throw refusal(pointer, text, "text in Unicode, without half a surrogate pair");
    }
  }

  private static boolean hasHalfAPair(String text) {
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (Character.isSurrogate(each)) {
        boolean isPair =
            Character.isHighSurrogate(each)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!isPair) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  private static void requireDouble(JsonNode number, String pointer) {
    boolean finite = !(number instanceof NumericNode numeric && numeric.isNaN());
    if (finite && number.isDouble()) {
      return;
    }
    double nearest = finite ? Double.parseDouble(number.toString()) : Double.NaN;
    if (!Double.isFinite(nearest)
        || new BigDecimal(spelling(nearest)).compareTo(new BigDecimal(number.toString())) != 0) {
      String expected = "a number that an IEEE 754 double holds exactly as it is written";
      throw refusal(pointer, number.toString(), expected);
    }
  }

  private static String spelling(double value) {
    try {
      return NumberToJSON.serializeNumber(value);
    } catch (IOException e) {
      throw new CanonicalJsonException("`%s` has no spelling in JSON".formatted(value), e);
    }
  }

  private static CanonicalJsonException refusal(String pointer, String found, String expected) {
    return new CanonicalJsonException(
        "`%s`: found `%s`, expected %s".formatted(pointer, found, expected), null);
  }
}
