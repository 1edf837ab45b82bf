package org.licet.credentialing;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licet.access.Caller;
import org.licet.facts.Fields;
import org.licet.registry.Address;
import org.licet.registry.Paths;
import org.licet.registry.Registry;
import org.licet.web.Body;
import org.licet.web.Json;
import org.licet.web.Operation;
import org.licet.web.Query;
import org.licet.web.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Verifications over HTTP, below their paper, and the list of what is due. */
@RestController
final class VerificationsEndpoint {
  private static final String VERIFICATIONS =
      "/api/v1/{kind:readers|providers|data-paths}/{id}/{paper}/{paperId}/verifications";

  private final Verifications verifications;
  private final Standings standings;
  private final DueList dueList;
  private final Registry registry;
  private final Clock clock;

  VerificationsEndpoint(
      Verifications verifications,
      Standings standings,
      DueList dueList,
      Registry registry,
      Clock clock) {
    this.verifications = verifications;
    this.standings = standings;
    this.dueList = dueList;
    this.registry = registry;
    this.clock = clock;
  }

  @Requires(Operation.VERIFY_SOURCES)
  @PostMapping(
      path = VERIFICATIONS,
      consumes = APPLICATION_JSON_VALUE,
      produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> record(
      @PathVariable String kind,
      @PathVariable String id,
      @PathVariable String paper,
      @PathVariable String paperId,
      HttpServletRequest request) {
    Address address = Paths.paper(kind, id, paper, paperId);
    Verification.Look look = Verification.Look.read(Fields.of(Body.json(request)));
    ObjectNode json = json(verifications.record(address, look, Caller.current().name()));
    json.setAll(json(standing(address)));
    return Json.answer(ResponseEntity.status(HttpStatus.CREATED), json);
  }

  /** How a paper stands, and all that was recorded, the newest first. */
  @Requires(Operation.READ_REGISTRY)
  @GetMapping(path = VERIFICATIONS, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> list(
      @PathVariable String kind,
      @PathVariable String id,
      @PathVariable String paper,
      @PathVariable String paperId) {
    Address address = Paths.paper(kind, id, paper, paperId);
    ObjectNode json = json(standing(address));
    ArrayNode list = json.putArray("verifications");
    verifications.of(address).forEach(each -> list.add(json(each)));
    return Json.answer(ResponseEntity.ok(), json);
  }

  /** Papers whose verification is due in so many days or was due, the longest due first. */
  @Requires(Operation.READ_REGISTRY)
  @GetMapping(path = "/api/v1/verifications/due", produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> due(HttpServletRequest request) {
    Query query = new Query(request);
    Integer within = query.one("within", PolicyReader.NUMBER);
    Integer limit = query.one("limit", Query.LIMIT);
    query.done();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode list = json.putArray("due");
    for (Standing each :
        dueList.until(
            today().plusDays(within == null ? 0 : within),
            Objects.requireNonNullElse(limit, Query.USUAL))) {
      list.add(json(each));
    }
    return Json.answer(ResponseEntity.ok(), json);
  }

  private Standing standing(Address address) {
    return standings.of(List.of(registry.require(address, null)), null).getFirst();
  }

  private ObjectNode json(Standing standing) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("paper", standing.paper().address());
    json.put("lastVerified", standing.verified().toString());
    json.put("nextDue", text(standing.due().orElse(null)));
    json.put("known", standing.isKnown(today()));
    if (standing.row() != null) {
      json.put("because", standing.row().source());
    }
    return json;
  }

  private static ObjectNode json(Verification verification) {
    Verification.Look look = verification.look();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", verification.id().toString());
    json.put("source", look.source());
    json.put("method", look.method());
    json.put("at", look.at().toString());
    json.put("result", look.result().name());
    ArrayNode evidence = json.putArray("evidence");
    look.evidence().forEach(id -> evidence.add(id.toString()));
    if (look.note() != null) {
      json.put("note", look.note());
    }
    json.put("recordedAt", verification.recordedAt().toString());
    json.put("recordedBy", verification.recordedBy());
    return json;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
