package org.licet.issuance;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Trees as JSON bytes and back, fields in the order in which they stand. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private Json() {}

  static byte[] write(JsonNode tree) {
    return MAPPER.writeValueAsBytes(tree);
  }

  /** Reads what {@link #write} wrote. */
  static JsonNode read(byte[] json) {
    return MAPPER.readTree(json);
  }
}
