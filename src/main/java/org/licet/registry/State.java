package org.licet.registry;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.licet.web.Json;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an entry says, now or at some time.
 *
 * @param version counts the changes; 0 is the first state
 * @param body the contract's fields, and a subject's own
 * @param ended the first day on which it is no longer on file; {@code null} while it is
 */
public record State(String address, long version, ObjectNode body, @Nullable LocalDate ended) {
  static State of(String address, long version, String body, @Nullable LocalDate ended) {
    return new State(
        address, version, (ObjectNode) Json.read(body.getBytes(StandardCharsets.UTF_8)), ended);
  }

  static State of(Entry entry) {
    return of(entry.address(), entry.version(), entry.bodyText(), entry.ended());
  }

  public String id() {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  /** The last part but one of its address names its kind. */
  public Kind kind() {
    String[] parts = address.split("/", -1);
    return Kind.ofPath(parts[parts.length - 2]).orElseThrow();
  }

  /** The address of whose paper it is; its own where it is a subject. */
  public String owner() {
    String[] parts = address.split("/", -1);
    return parts[0] + "/" + parts[1];
  }

  /** What people know a subject by. */
  public String name() {
    return body.path("name").asString("");
  }

  /** Whether it is on file on a day. */
  public boolean isOn(LocalDate day) {
    return ended == null || day.isBefore(ended);
  }

  /** As it is answered. */
  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id());
    json.put("version", version);
    if (ended != null) {
      json.put("ended", ended.toString());
    }
    json.setAll(body);
    return json;
  }
}
