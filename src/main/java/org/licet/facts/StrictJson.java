package org.licet.facts;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as RFC 8259 has it and nothing else: UTF-8 without a byte order mark, at most 1 MiB, nested
 * at most 50 deep, each key once in its object (RFC 7493), no half of a surrogate pair, no NaN, no
 * comment, nothing before or after. Numbers are exact.
 */
public final class StrictJson {
  /** The longest text that is read, in bytes. */
  public static final int LONGEST = 1 << 20;

  /** The deepest nesting that is read; the outermost object is 1. */
  public static final int DEEPEST = 50;

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NUMBER = 100;
  private static final int LARGEST_EXPONENT = 400;
  private static final String BOUNDS =
      "nesting of at most "
          + DEEPEST
          + ", names of at most "
          + LONGEST_NAME
          + " and numbers of at most "
          + LONGEST_NUMBER
          + " characters";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxNameLength(LONGEST_NAME)
                  .build())
          .build();

  private final JsonParser parser;
  private final Faults faults;

  private StrictJson(JsonParser parser, Faults faults) {
    this.parser = parser;
    this.faults = faults;
  }

  /**
   * The tree of a text. Throws {@link FactsRefusedException} with every key that is there twice, or
   * with the place where the text stops being JSON.
   */
  public static JsonNode parse(byte[] json) {
    Faults faults = new Faults();
    JsonNode tree = parse(json, faults);
    faults.refuse(tree, "");
    return tree;
  }

  /** The tree of a text; notes what can be noted while reading on, and throws at what cannot. */
  static JsonNode parse(byte[] json, Faults faults) {
    char[] text = decode(json);
    JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text);
    try {
      return new StrictJson(parser, faults).whole();
    } catch (StreamConstraintsException e) {
      throw refusal(parser, e, BOUNDS);
    } catch (JacksonException e) {
      throw refusal(parser, e, "JSON as in RFC 8259");
    }
  }

  private static FactsRefusedException refusal(
      JsonParser parser, JacksonException e, String expected) {
    TokenStreamLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    return refusal(
        parser.streamReadContext().pathAsPointer().toString(), at(at) + ": " + say(e), expected);
  }

  /** Jackson's message, without advice to be less strict. */
  private static String say(JacksonException e) {
    String message = e.getOriginalMessage().replaceFirst(": enable `.*|, from `[^`]*`", "");
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  private static String at(TokenStreamLocation at) {
    return "line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private JsonNode whole() {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw refusal("", "nothing");
    }
    JsonNode tree = value(first);
    if (parser.nextToken() != null) {
      throw refusal("", at(parser.currentTokenLocation()) + ": more after the end");
    }
    return tree;
  }

  private JsonNode value(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> NODES.stringNode(unbroken(parser.getString()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("the parser gave " + token + " for a value");
    };
  }

  private ObjectNode object() {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = unbroken(parser.currentName());
      JsonNode value = value(parser.nextToken());
      if (object.has(name)) {
        note("the field `" + name + "` again", "each field once");
      } else {
        object.set(name, value);
      }
    }
    return object;
  }

  private ArrayNode array() {
    ArrayNode array = NODES.arrayNode();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      array.add(value(t));
    }
    return array;
  }

  private JsonNode number() {
    String written = parser.getString();
    try {
      BigDecimal number = new BigDecimal(written);
      if (Math.abs((long) number.scale()) <= LARGEST_EXPONENT) {
        return NODES.numberNode(number);
      }
    } catch (NumberFormatException e) {
      // an exponent that no BigDecimal holds: noted below, with those that one holds
    }
    note(
        written, "a number with an exponent from -" + LARGEST_EXPONENT + " to " + LARGEST_EXPONENT);
    return NODES.numberNode(0);
  }

  private String unbroken(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isSurrogate(text.charAt(i))) {
        continue;
      }
      if (!Character.isSupplementaryCodePoint(text.codePointAt(i++))) {
        note(text, "text in which every surrogate is one of a pair");
        break;
      }
    }
    return text;
  }

  private void note(String found, String expected) {
    faults.add(parser.streamReadContext().pathAsPointer().toString(), found, () -> expected);
  }

  private static char[] decode(byte[] json) {
    if (json.length > LONGEST) {
      throw refusal("", json.length + " bytes", "at most " + LONGEST + " bytes");
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(json);
    CharBuffer out = CharBuffer.allocate(json.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw refusal("", "byte " + in.position() + " is not UTF-8", "JSON in UTF-8");
    }
    char[] text = new char[out.flip().remaining()];
    out.get(text);
    if (text.length > 0 && text[0] == '\uFEFF') {
      throw refusal("", "a byte order mark", "JSON in UTF-8 without a byte order mark");
    }
    return text;
  }

  private static FactsRefusedException refusal(String pointer, String found) {
    return refusal(pointer, found, "JSON as in RFC 8259");
  }

  private static FactsRefusedException refusal(String pointer, String found, String expected) {
    return new FactsRefusedException(List.of(new Fault(pointer, found, expected)));
  }
}
