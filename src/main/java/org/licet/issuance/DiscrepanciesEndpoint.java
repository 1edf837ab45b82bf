package org.licet.issuance;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.licet.facts.Form;
import org.licet.web.Json;
import org.licet.web.Operation;
import org.licet.web.Query;
import org.licet.web.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lists the reads that were not what had been attested, in pages. */
@RestController
final class DiscrepanciesEndpoint {
  private static final Form<UUID> READ =
      new Form<>(
          text -> Archive.isUuid(text) ? Optional.of(UUID.fromString(text)) : Optional.empty(),
          _ -> "the `next` of the page before");

  private final Discrepancies discrepancies;

  DiscrepanciesEndpoint(Discrepancies discrepancies) {
    this.discrepancies = discrepancies;
  }

  @Requires(Operation.SEARCH_ATTESTATIONS)
  @GetMapping(path = "/api/v1/discrepancies", produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    Query query = new Query(request);
    Instant from = query.one("from", Form.INSTANT);
    Instant to = query.one("to", Form.INSTANT);
    Integer limit = query.one("limit", Query.LIMIT);
    UUID after = query.one("after", READ);
    query.done();
    int most = Objects.requireNonNullElse(limit, Query.USUAL);
    List<RecordedRead> page = discrepancies.page(from, to, most, after);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode list = body.putArray("discrepancies");
    page.forEach(read -> list.add(read.json()));
    body.put("next", page.size() < most ? null : page.getLast().id().toString());
    return Json.answer(ResponseEntity.ok(), body);
  }
}
