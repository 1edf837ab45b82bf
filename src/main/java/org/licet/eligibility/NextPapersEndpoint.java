package org.licet.eligibility;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.licet.decision.Answer;
import org.licet.decision.Decider;
import org.licet.evaluation.Obtainable;
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

/** Which papers would turn a denial into a permit: a question in, the smallest sets out. */
@RestController
final class NextPapersEndpoint {
  private static final int MOST_PAPERS = 5;

  private final LawInForce laws;
  private final Clock clock;

  NextPapersEndpoint(LawInForce laws, Clock clock) {
    this.laws = laws;
    this.clock = clock;
  }

  @Requires(Operation.READ_REGISTRY)
  @PostMapping(
      path = "/api/v1/next-papers",
      consumes = APPLICATION_JSON_VALUE,
      produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> search(HttpServletRequest request) {
    Fields body = Fields.of(Body.json(request));
    Question question = FactsReader.readFacts(body);
    Instant asOf = body.one("asOf", Form.INSTANT);
    body.done();
    Instant now = clock.instant();
    Instant at = asOf == null ? now : asOf;
    Decider decider = laws.at(now);
    NextPapers next = NextPapers.search(decider, question, Coverages.day(at), MOST_PAPERS);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("asOf", at.toString());
    Written.law(answer, decider);
    answer.put("outcome", decider.outcome(question, Coverages.day(at)).name());
    answer.put("complete", next.complete());
    ArrayNode ways = answer.putArray("ways");
    next.ways().forEach(way -> write(way, ways.addObject()));
    ArrayNode stays = answer.putArray("stays");
    next.stays().forEach(stated -> write(stated, stays.addObject()));
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Json.write(answer));
  }

  private static void write(NextPapers.Way way, ObjectNode written) {
    ArrayNode papers = written.putArray("papers");
    for (Obtainable paper : way.papers()) {
      papers.addObject().put("of", paper.whose().name()).put("paper", paper.words());
    }
    written.put("outcome", way.answer().outcome().name());
    ArrayNode conditions = written.putArray("conditions");
    way.answer()
        .conditions()
        .forEach(c -> conditions.addObject().put("id", c.id().toString()).put("code", c.code()));
  }

  private static void write(Answer.Stated stated, ObjectNode written) {
    written.put("id", stated.id().toString());
    written.put("text", stated.text());
    ArrayNode because = written.putArray("because");
    stated.because().forEach(because::add);
    written.put("remedy", stated.remedy());
  }
}
