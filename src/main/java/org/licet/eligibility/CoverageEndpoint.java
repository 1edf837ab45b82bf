package org.licet.eligibility;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.licet.decision.Decider;
import org.licet.facts.FactsReader;
import org.licet.facts.Fields;
import org.licet.facts.Form;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How many readers on file may read a kind of study, place by place; records nothing. */
@RestController
final class CoverageEndpoint {
  private final LawInForce laws;
  private final Clock clock;
  private final PanelOnFile panels;
  private final Coverages coverages;

  CoverageEndpoint(LawInForce laws, Clock clock, PanelOnFile panels, Coverages coverages) {
    this.laws = laws;
    this.clock = clock;
    this.panels = panels;
    this.coverages = coverages;
  }

  @Requires(Operation.READ_REGISTRY)
  @PostMapping(
      path = "/api/v1/coverage",
      consumes = APPLICATION_JSON_VALUE,
      produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> count(HttpServletRequest request) {
    Fields body = Fields.of(Body.json(request));
    Question facts = FactsReader.readFactsOfNobody(body);
    Instant asOf = body.one("asOf", Form.INSTANT);
    boolean night = Boolean.TRUE.equals(body.flag("night"));
    if (facts.study().patientLocation() != null || facts.study().facility() != null) {
      body.refuse("study", "a place", "no patientLocation and no facility: each is asked in turn");
    }
    body.done();
    Instant now = clock.instant();
    Decider decider = laws.at(now);
    Instant at = asOf == null ? now : asOf;
    Coverage coverage = coverages.count(decider, panels.panel(), new Profile(facts), at, night);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(Json.write(answer(coverage, at, decider)));
  }

  private ObjectNode answer(Coverage coverage, Instant at, Decider decider) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("asOf", at.toString());
    Written.law(answer, decider);
    ArrayNode assumed = answer.putArray("assumed");
    coverage.assumed().forEach(assumed::add);
    answer
        .putObject("hours")
        .put("night", coverages.hours().night().toString())
        .put("work", coverages.hours().work().toString());
    write(coverage.places(), answer.putArray("places"), decider);
    write(coverage.sites(), answer.putArray("facilities"), decider);
    return answer;
  }

  private static void write(List<Coverage.Spot> spots, ArrayNode array, Decider decider) {
    for (Coverage.Spot spot : spots) {
      ObjectNode written = array.addObject();
      if (spot.site() != null) {
        written.put("facility", spot.site().id());
      }
      written.put("place", spot.place().code());
      written.put("name", decider.law().book().name(spot.place().code()));
      written.put("count", spot.count());
      ArrayNode readers = written.putArray("readers");
      spot.readers().forEach(readers::add);
      Coverage.Night night = spot.night();
      if (night != null) {
        written
            .putObject("night")
            .put("hours", night.hours())
            .put("fewest", night.fewest())
            .put("thinnest", night.thinnest().toString())
            .put("most", night.most());
      }
    }
  }
}
