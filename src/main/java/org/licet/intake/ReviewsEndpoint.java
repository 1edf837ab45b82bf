package org.licet.intake;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.licet.access.Caller;
import org.licet.facts.Fields;
import org.licet.facts.Form;
import org.licet.web.Body;
import org.licet.web.Json;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Readers who may be somebody on a list, and what a person decides of each. */
@RestController
final class ReviewsEndpoint {
  private static final String PATH = "/api/v1/screening-reviews";
  private static final int MOST = 1_000;
  private static final Form<Review.Answer> ANSWER = Form.choice(Review.Answer.class);

  private final Reviews reviews;

  ReviewsEndpoint(Reviews reviews) {
    this.reviews = reviews;
  }

  @Requires(Operation.IMPORT)
  @GetMapping(path = PATH, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> pending() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode items = body.putArray("reviews");
    for (Review review : reviews.pending(MOST)) {
      ObjectNode each = items.addObject();
      each.put("id", review.id().toString());
      each.put("list", review.list());
      each.put("published", review.published().toString());
      each.put("reader", review.reader());
      each.set("record", review.record());
      each.put("foundAt", review.foundAt().toString());
    }
    return Json.answer(ResponseEntity.ok(), body);
  }

  /** {@code {"answer": "LISTED" or "DIFFERENT", "reason": …}}. */
  @Requires(Operation.IMPORT)
  @PostMapping(path = PATH + "/{id}", consumes = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> decide(@PathVariable UUID id, HttpServletRequest request) {
    Fields fields = Fields.of(Body.json(request));
    Review.Answer answer = fields.required("answer", ANSWER);
    String reason = fields.required("reason", Form.TEXT);
    fields.done();
    reviews.decide(
        id,
        Objects.requireNonNull(answer),
        Caller.current().name(),
        Objects.requireNonNull(reason));
    return ResponseEntity.noContent().build();
  }
}
