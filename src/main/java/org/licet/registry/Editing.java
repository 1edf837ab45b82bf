package org.licet.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Fields;
import org.licet.facts.Form;
import org.licet.facts.StrictJson;
import org.licet.web.Body;
import org.licet.web.Json;
import org.licet.web.Query;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes of what is on file as HTTP has them, the same for subjects and papers. */
@Component
final class Editing {
  /** RFC 7396: what is {@code null} in it is taken away, and so no longer known. */
  static final String MERGE_PATCH = "application/merge-patch+json";

  /** Where addresses begin. */
  static final String API = "/api/v1/";

  private final Registry registry;

  Editing(Registry registry) {
    this.registry = registry;
  }

  ResponseEntity<byte[]> enter(@Nullable Address owner, Kind kind, HttpServletRequest request) {
    Act act = Acts.of(request, "entered");
    Fields fields = Fields.of(Body.json(request));
    String id = fields.one("id", Address.ID);
    ObjectNode body = kind.read(fields);
    fields.done();
    State state =
        registry.enter(
            new Address(kind, id == null ? UUID.randomUUID().toString() : id, owner), body, act);
    return Json.answer(
        ResponseEntity.created(URI.create(API + state.address())).eTag(eTag(state)), state.json());
  }

  ResponseEntity<byte[]> replace(Address address, HttpServletRequest request) {
    long version = Acts.version(request);
    Act act = Acts.of(request, "changed");
    return change(address, version, Json.read(Body.json(request)), act);
  }

  ResponseEntity<byte[]> patch(Address address, HttpServletRequest request) {
    long version = Acts.version(request);
    Act act = Acts.of(request, "changed");
    JsonNode patch = StrictJson.parse(Body.json(request));
    return change(
        address, version, MergePatch.apply(registry.require(address, null).body(), patch), act);
  }

  private ResponseEntity<byte[]> change(Address address, long version, JsonNode json, Act act) {
    Fields fields = Fields.of(json, "");
    ObjectNode body = address.kind().read(fields);
    fields.done();
    State state = registry.change(address, version, body, act);
    return Json.answer(ResponseEntity.ok().eTag(eTag(state)), state.json());
  }

  /** Nothing is deleted: from today on it is not on file. */
  ResponseEntity<byte[]> end(Address address, HttpServletRequest request) {
    State state = registry.end(address, Acts.version(request), Acts.withReason(request));
    return Json.answer(ResponseEntity.ok().eTag(eTag(state)), state.json());
  }

  ResponseEntity<byte[]> history(Address address) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode list = body.putArray("history");
    for (Registry.Known known : registry.history(address)) {
      ObjectNode each = list.addObject();
      each.put("knownFrom", known.from().toString());
      each.put("by", known.act().by());
      each.put("reason", known.act().why());
      if (known.act().source() != null) {
        each.put("source", known.act().source());
      }
      each.set("state", known.state().json());
    }
    return Json.answer(ResponseEntity.ok(), body);
  }

  static @Nullable Instant knownAt(HttpServletRequest request) {
    Query query = new Query(request);
    Instant knownAt = query.one("knownAt", Form.INSTANT);
    query.done();
    return knownAt;
  }

  static String eTag(State state) {
    return "\"" + state.version() + "\"";
  }
}
