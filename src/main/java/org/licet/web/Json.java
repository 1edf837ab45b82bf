package org.licet.web;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Trees as JSON bytes and back, fields in the order in which they stand. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private Json() {}

  public static byte[] write(JsonNode tree) {
    return MAPPER.writeValueAsBytes(tree);
  }

  /** Maps, lists and texts as a tree. */
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** Reads what {@link #write} wrote. */
  public static JsonNode read(byte[] json) {
    return MAPPER.readTree(json);
  }
}
