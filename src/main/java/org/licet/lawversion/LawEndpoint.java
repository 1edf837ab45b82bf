package org.licet.lawversion;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import java.time.Clock;
import org.licet.evaluation.Law;
import org.licet.evaluation.LawWriter;
import org.licet.evaluation.RequirementWriter;
import org.licet.law.Requirement;
import org.licet.law.RequirementId;
import org.licet.web.Json;
import org.licet.web.NotOnFileException;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Shows the law that decides. */
@RestController
final class LawEndpoint {
  private static final String PATH = "/api/v1/law";

  private final LawInForce laws;
  private final Clock clock;

  LawEndpoint(LawInForce laws, Clock clock) {
    this.laws = laws;
    this.clock = clock;
  }

  @Requires(Operation.READ_LAW)
  @GetMapping(path = PATH, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> places() {
    return answer(LawWriter.places(law().book()));
  }

  @Requires(Operation.READ_LAW)
  @GetMapping(path = PATH + "/requirements/{id}", produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> requirement(@PathVariable String id) {
    Law law = law();
    Requirement requirement =
        RequirementId.find(id)
            .flatMap(law.book()::requirement)
            .orElseThrow(() -> new NotOnFileException("requirement", id));
    return answer(RequirementWriter.write(requirement, law.book(), law.rulesOf(requirement.id())));
  }

  private Law law() {
    return laws.at(clock.instant()).law();
  }

  private static ResponseEntity<byte[]> answer(ObjectNode tree) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline") // else the id is taken for a file's name
        .body(Json.write(tree));
  }
}
