package org.licet.eligibility;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

/** Which readers on file may read a study; records nothing. */
@RestController
final class EligibilityEndpoint {
  private final LawInForce laws;
  private final Clock clock;
  private final PanelOnFile panels;

  EligibilityEndpoint(LawInForce laws, Clock clock, PanelOnFile panels) {
    this.laws = laws;
    this.clock = clock;
    this.panels = panels;
  }

  @Requires(Operation.READ_REGISTRY)
  @PostMapping(
      path = "/api/v1/eligibility",
      consumes = APPLICATION_JSON_VALUE,
      produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> decide(HttpServletRequest request) {
    Fields body = Fields.of(Body.json(request));
    Question facts = FactsReader.readFactsOfNobody(body);
    Instant asOf = body.one("asOf", Form.INSTANT);
    List<Panel.Member> members = members(body);
    body.done();
    Instant now = clock.instant();
    Instant moment = asOf == null ? now : asOf;
    Decider decider = laws.at(now);
    List<Eligible> eligible = Eligibility.decide(decider, facts.at(moment), now, members);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(Json.write(answer(moment, decider, eligible)));
  }

  /** Those that are asked for, else all; an id that is not on file is refused. */
  private List<Panel.Member> members(Fields body) {
    List<Panel.Member> all = panels.panel().members();
    List<String> asked = body.many("readers", Form.ID);
    if (asked == null) {
      return all;
    }
    Set<String> missing = new LinkedHashSet<>(asked);
    List<Panel.Member> found = new ArrayList<>();
    for (Panel.Member member : all) {
      if (missing.remove(member.id())) {
        found.add(member);
      }
    }
    if (!missing.isEmpty()) {
      body.refuse("readers", String.join(", ", missing), "ids of readers on file");
    }
    return found;
  }

  private static ObjectNode answer(Instant asOf, Decider decider, List<Eligible> eligible) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("asOf", asOf.toString());
    Written.law(answer, decider);
    ArrayNode readers = answer.putArray("readers");
    for (Eligible each : eligible) {
      ObjectNode reader = readers.addObject();
      reader.put("id", each.member().id());
      reader.put("name", each.member().name());
      reader.put("outcome", each.decision().answer().outcome().name());
      Written.ids(reader.putArray("unmet"), each.unmet());
      ArrayNode conditions = reader.putArray("conditions");
      each.decision()
          .answer()
          .conditions()
          .forEach(c -> conditions.addObject().put("id", c.id().toString()).put("code", c.code()));
      Instant until = each.decision().validUntil();
      reader.put("validUntil", until == null ? null : until.toString());
    }
    return answer;
  }
}
