package org.licet.access;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import org.licet.web.Body;
import org.licet.web.Json;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** API keys: made and ended. */
@RestController
final class KeysEndpoint {
  private static final String PATH = "/api/v1/access/keys";

  private final Keys keys;
  private final Clock clock;

  KeysEndpoint(Keys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  @Requires(Operation.MANAGE_ACCESS)
  @GetMapping(path = PATH, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> list() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode list = body.putArray("keys");
    keys.all().forEach(key -> list.add(json(key)));
    return Json.answer(ResponseEntity.ok(), body);
  }

  /** The key is shown this once. */
  @Requires(Operation.MANAGE_ACCESS)
  @PostMapping(path = PATH, consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> make(HttpServletRequest request) {
    Given.NewKey given = Given.NewKey.read(Body.json(request), clock.instant());
    Keys.Made made = keys.make(given.label(), given.roles(), given.expiresAt());
    return Json.answer(
        ResponseEntity.created(URI.create(PATH + "/" + made.key().id())),
        json(made.key()).put("key", made.secret()));
  }

  @Requires(Operation.MANAGE_ACCESS)
  @DeleteMapping(path = PATH + "/{id}")
  ResponseEntity<byte[]> end(@PathVariable String id) {
    keys.end(id);
    return ResponseEntity.noContent().build();
  }

  private static ObjectNode json(Key key) {
    ObjectNode json =
        JsonNodeFactory.instance.objectNode().put("id", key.id()).put("label", key.label());
    ArrayNode roles = json.putArray("roles");
    key.roles().forEach(role -> roles.add(role.name()));
    json.put("madeAt", key.madeAt().toString()).put("madeBy", key.madeBy());
    if (key.expiresAt() != null) {
      json.put("expiresAt", key.expiresAt().toString());
    }
    if (key.endedAt() != null) {
      json.put("endedAt", key.endedAt().toString()).put("endedBy", key.endedBy());
    }
    return json;
  }
}
