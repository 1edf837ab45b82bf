package org.licet.issuance;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.licet.decision.Decision;
import org.licet.decision.DecisionWriter;
import org.licet.facts.Fields;
import org.licet.facts.Form;
import org.licet.facts.Question;
import org.licet.lawversion.LawInForce;
import org.licet.registry.FactsOnFile;
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
  private final FactsOnFile onFile;
  private final Clock clock;

  DecisionsEndpoint(LawInForce laws, FactsOnFile onFile, Clock clock) {
    this.laws = laws;
    this.onFile = onFile;
    this.clock = clock;
  }

  @Requires(Operation.DECIDE)
  @PostMapping(
      path = "/api/v1/decisions",
      consumes = APPLICATION_JSON_VALUE,
      produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> decide(HttpServletRequest request) {
    Instant now = clock.instant();
    Fields body = Fields.of(Body.json(request));
    Instant asOf = Objects.requireNonNullElse(body.one("asOf", Form.INSTANT), now);
    Question facts = onFile.read(body, asOf).facts();
    body.done();
    Decision decision = laws.at(now).decide(facts.at(asOf), now);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(Json.write(DecisionWriter.write(decision)));
  }
}
