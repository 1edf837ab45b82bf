package org.licet.web;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

  /** A tree as an answer that nobody keeps: it may be another a moment later, or be secret. */
  public static ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer, JsonNode tree) {
    return answer
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(write(tree));
  }
}
