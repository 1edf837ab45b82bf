package org.licet.registry;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.licet.facts.Form;
import org.licet.web.Json;
import org.licet.web.Operation;
import org.licet.web.Query;
import org.licet.web.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Subjects on file, over HTTP. A subject stands at {@code /api/v1/readers/R1}; each answer's {@code
 * ETag} is the version that {@code If-Match} has to name to change it.
 */
@RestController
final class SubjectsEndpoint {
  private static final String SUBJECTS =
      Editing.API + "{kind:readers|facilities|providers|data-paths}";
  static final String SUBJECT = SUBJECTS + "/{id}";

  private final Registry registry;
  private final Listing listing;
  private final FactsOnFile facts;
  private final Editing editing;
  private final Clock clock;

  SubjectsEndpoint(
      Registry registry, Listing listing, FactsOnFile facts, Editing editing, Clock clock) {
    this.registry = registry;
    this.listing = listing;
    this.facts = facts;
    this.editing = editing;
    this.clock = clock;
  }

  /** A page by name; {@code next} is the {@code after} of the one that follows. */
  @Requires(Operation.READ_REGISTRY)
  @GetMapping(path = SUBJECTS, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> list(@PathVariable String kind, HttpServletRequest request) {
    Kind wanted = Paths.kind(kind);
    Query query = new Query(request);
    String words = Objects.requireNonNullElse(query.one("q", Form.TEXT), "");
    var place = query.one("place", Form.PLACE);
    Boolean ended = query.one("ended", Query.FLAG);
    String after = query.one("after", Address.ID);
    Integer limit = query.one("limit", Query.LIMIT);
    query.done();
    int most = Objects.requireNonNullElse(limit, Query.USUAL);
    List<State> page =
        listing.page(
            new Listing.Wanted(
                wanted,
                words,
                place == null ? null : place.toString(),
                Boolean.TRUE.equals(ended),
                after == null ? null : registry.require(Address.of(wanted, after), null),
                most));
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode items = body.putArray(kind);
    page.forEach(state -> items.add(state.json()));
    body.put("next", page.size() < most ? null : page.getLast().id());
    return Json.answer(ResponseEntity.ok(), body);
  }

  @Requires(Operation.WRITE_REGISTRY)
  @PostMapping(
      path = SUBJECTS,
      consumes = APPLICATION_JSON_VALUE,
      produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> enter(@PathVariable String kind, HttpServletRequest request) {
    return editing.enter(null, Paths.kind(kind), request);
  }

  /** A subject with its papers, now or as far as was known at {@code knownAt}. */
  @Requires(Operation.READ_REGISTRY)
  @GetMapping(path = SUBJECT, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> show(
      @PathVariable String kind, @PathVariable String id, HttpServletRequest request) {
    Address address = Paths.subject(kind, id);
    Instant knownAt = Editing.knownAt(request);
    State subject = registry.require(address, knownAt);
    ObjectNode body = subject.json();
    address.kind().papers().forEach(paper -> body.putArray(paper.path()));
    for (State paper : registry.papers(address, knownAt)) {
      body.withArray(paper.kind().path()).add(paper.json());
    }
    return Json.answer(ResponseEntity.ok().eTag(Editing.eTag(subject)), body);
  }

  /** The contract's facts, on the day of {@code asOf}, as far as was known at {@code knownAt}. */
  @Requires(Operation.READ_REGISTRY)
  @GetMapping(path = SUBJECT + "/facts", produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> facts(
      @PathVariable String kind, @PathVariable String id, HttpServletRequest request) {
    Address address = Paths.withFacts(kind, id);
    Query query = new Query(request);
    Instant asOf = query.one("asOf", Form.INSTANT);
    Instant knownAt = query.one("knownAt", Form.INSTANT);
    query.done();
    Instant at = Objects.requireNonNullElseGet(asOf, clock::instant);
    State subject = registry.require(address, knownAt);
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return Json.answer(ResponseEntity.ok(), facts.facts(subject, day, knownAt));
  }

  @Requires(Operation.READ_REGISTRY)
  @GetMapping(path = SUBJECT + "/history", produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> history(@PathVariable String kind, @PathVariable String id) {
    return editing.history(Paths.subject(kind, id));
  }

  @Requires(Operation.WRITE_REGISTRY)
  @PutMapping(path = SUBJECT, consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> replace(
      @PathVariable String kind, @PathVariable String id, HttpServletRequest request) {
    return editing.replace(Paths.subject(kind, id), request);
  }

  @Requires(Operation.WRITE_REGISTRY)
  @PatchMapping(path = SUBJECT, consumes = Editing.MERGE_PATCH, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> patch(
      @PathVariable String kind, @PathVariable String id, HttpServletRequest request) {
    return editing.patch(Paths.subject(kind, id), request);
  }

  @Requires(Operation.WRITE_REGISTRY)
  @DeleteMapping(path = SUBJECT, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> end(
      @PathVariable String kind, @PathVariable String id, HttpServletRequest request) {
    return editing.end(Paths.subject(kind, id), request);
  }
}
