package org.licet.issuance;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.licet.decision.Decision;
import org.licet.decision.DecisionWriter;
import org.licet.facts.FactsReader;
import org.licet.facts.Question;
import org.licet.lawversion.LawInForce;
import org.licet.web.Body;
import org.licet.web.Json;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers questions, and records nothing. */
@RestController
final class DecisionsEndpoint {
  private final LawInForce laws;
  private final Clock clock;

  DecisionsEndpoint(LawInForce laws, Clock clock) {
    this.laws = laws;
    this.clock = clock;
  }

  @Requires(Operation.DECIDE)
  @PostMapping(
      path = "/api/v1/decisions",
      consumes = APPLICATION_JSON_VALUE,
      produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> decide(HttpServletRequest request) {
    Question question = FactsReader.read(Body.json(request));
    Instant now = clock.instant();
    Decision decision = laws.at(now).decide(question, now);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(Json.write(DecisionWriter.write(decision)));
  }
}
