package org.licet.web;

import java.util.List;
import org.licet.facts.Fault;
import org.licet.law.LawFault;
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
record Problem(HttpStatusCode status, String detail, ArrayNode errors) {

  static Problem of(HttpStatusCode status, String detail) {
    return new Problem(status, detail, JsonNodeFactory.instance.arrayNode());
  }

  static Problem ofFacts(String detail, List<Fault> faults) {
    Problem problem = of(HttpStatus.BAD_REQUEST, detail);
    for (Fault fault : faults) {
      problem
          .errors
          .addObject()
          .put("pointer", fault.pointer())
          .put("found", fault.found())
          .put("expected", fault.expected());
    }
    return problem;
  }

  /** Law that is not clean, RFC 9110 §15.5.21. */
  static Problem ofLaw(String detail, List<LawFault> faults) {
    Problem problem = of(HttpStatus.UNPROCESSABLE_CONTENT, detail);
    for (LawFault fault : faults) {
      problem
          .errors
          .addObject()
          .put("file", fault.where().file())
          .put("line", fault.where().line())
          .put("column", fault.where().column())
          .put("message", fault.message());
    }
    return problem;
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
      tree.set("errors", errors);
    }
    return tree;
  }

  private String title() {
    HttpStatus known = HttpStatus.resolve(status.value());
    return known == null ? "Error" : known.getReasonPhrase();
  }
}
