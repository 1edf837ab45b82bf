package org.licet.intake;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.licet.facts.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The elements of one array of a JSON object, one at a time, however many there are. Each key is
 * once in its object, and every value keeps its line and column.
 */
final class JsonRows {
  private static final int DEEPEST = 50;
  private static final int LONGEST_TEXT = 1 << 20;
  private static final int MOST_VALUES = 100_000;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .build())
          .build();

  private final JsonParser parser;
  private Map<String, Table.At> places = new HashMap<>();

  private JsonRows(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * An element.
   *
   * @param pointer of it in the whole
   */
  record Element(JsonNode json, String pointer, Map<String, Table.At> places) {
    /** A fault at a pointer below it; one of something that is not there stands where it begins. */
    RowFault fault(String below, String found, String expected) {
      Table.At at = places.getOrDefault(below, places.get(""));
      long line = at == null ? 1 : at.line();
      long column = at == null ? 1 : at.column();
      return new RowFault(line, column, pointer + below, found, expected);
    }

    /**
     * Where a fault of the contract's form comes from.
     *
     * @param fields of the contract, and the pointers below this element that they were read from
     */
    Function<Fault, RowFault> where(Map<String, String> fields) {
      return fault -> {
        String field = fault.pointer().isEmpty() ? "" : fault.pointer().split("/", 3)[1];
        return fault(fields.getOrDefault(field, ""), fault.found(), fault.expected());
      };
    }
  }

  /** Takes the elements. */
  interface Elements {
    void take(Element element);
  }

  /** Reads the array of that name; other fields of the object are passed over. */
  static void read(Given file, String array, Elements elements, Taker<?> rows) throws IOException {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), file.stream())) {
      new JsonRows(parser).whole(array, elements, rows);
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      rows.refuse(
          List.of(
              new RowFault(
                  at == null ? 1 : at.getLineNr(),
                  at == null ? 1 : at.getColumnNr(),
                  "",
                  String.valueOf(e.getOriginalMessage()),
                  "JSON as in RFC 8259; nothing was read from here on")));
    }
  }

  private void whole(String array, Elements elements, Taker<?> rows) {
    boolean isThere = false;
    parser.nextToken();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (!name.equals(array) || token != JsonToken.START_ARRAY) {
        parser.skipChildren();
        continue;
      }
      isThere = true;
      int index = 0;
      for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
        places = new HashMap<>();
        JsonNode json = value(t, "");
        elements.take(new Element(json, "/" + array + "/" + index++, places));
      }
    }
    if (!isThere) {
      rows.refuse(List.of(new RowFault(1, 1, "/" + array, "nothing", "an array of that name")));
    }
  }

  private JsonNode value(JsonToken token, String pointer) {
    TokenStreamLocation at = parser.currentTokenLocation();
    places.put(pointer, new Table.At(at.getLineNr(), at.getColumnNr(), pointer));
    if (places.size() > MOST_VALUES) {
      throw new tools.jackson.core.exc.StreamReadException(
          parser, "an element of more than " + MOST_VALUES + " values");
    }
    return switch (token) {
      case START_OBJECT -> object(pointer);
      case START_ARRAY -> array(pointer);
      case VALUE_STRING -> NODES.stringNode(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("the parser gave " + token + " for a value");
    };
  }

  private ObjectNode object(String pointer) {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      object.set(name, value(parser.nextToken(), pointer + "/" + name));
    }
    return object;
  }

  private ArrayNode array(String pointer) {
    ArrayNode array = NODES.arrayNode();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      array.add(value(t, pointer + "/" + array.size()));
    }
    return array;
  }
}
