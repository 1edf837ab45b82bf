package org.licet.issuance;

import java.util.List;
import org.licet.facts.Fault;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An error as it is answered, RFC 9457: {@code application/problem+json}, whatever was accepted.
 *
 * @param errors every fault of what was sent; empty where no single place is at fault
 */
record Problem(HttpStatusCode status, String detail, List<Fault> errors) {

  static Problem of(HttpStatusCode status, String detail) {
    return new Problem(status, detail, List.of());
  }

  ResponseEntity<byte[]> answer(HttpHeaders headers) {
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Json.write(tree()));
  }

  ResponseEntity<byte[]> answer() {
    return answer(new HttpHeaders());
  }

  ObjectNode tree() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("type", "about:blank");
    tree.put("title", title());
    tree.put("status", status.value());
    tree.put("detail", detail);
    if (!errors.isEmpty()) {
      ArrayNode list = tree.putArray("errors");
      for (Fault fault : errors) {
        list.addObject()
            .put("pointer", fault.pointer())
            .put("found", fault.found())
            .put("expected", fault.expected());
      }
    }
    return tree;
  }

  private String title() {
    HttpStatus known = HttpStatus.resolve(status.value());
    return known == null ? "Error" : known.getReasonPhrase();
  }
}
