package org.licet.registry;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Fields;
import org.licet.facts.Form;
import org.licet.web.Body;
import org.licet.web.Json;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is on file, over HTTP. A subject stands at {@code /api/v1/readers/R1}, its papers below it;
 * each answer's {@code ETag} is the version that {@code If-Match} has to name to change it.
 */
@RestController
final class RegistryEndpoint {
  static final String MERGE_PATCH = "application/merge-patch+json";
  private static final String API = "/api/v1/";
  private static final String SUBJECTS = API + "{kind:readers|facilities|providers|data-paths}";
  private static final String SUBJECT = SUBJECTS + "/{id}";
  private static final String PAPERS =
      SUBJECT
          + "/{paper:licences|certifications|privileges|indemnity|qualifications|screenings|registrations|accreditations|safeguards}";
  private static final String PAPER = PAPERS + "/{paperId}";

  private final Registry registry;
  private final Listing listing;
  private final FactsOnFile facts;
  private final Clock clock;

  RegistryEndpoint(Registry registry, Listing listing, FactsOnFile facts, Clock clock) {
    this.registry = registry;
    this.listing = listing;
    this.facts = facts;
    this.clock = clock;
  }

  /** A page by name; {@code next} is the {@code after} of the one that follows. */
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
    return answer(ResponseEntity.ok(), body);
  }

  @PostMapping(path = SUBJECTS, consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> enter(@PathVariable String kind, HttpServletRequest request) {
    return enter(null, Paths.kind(kind), request);
  }

  /** A subject with its papers, now or as far as was known at {@code knownAt}. */
  @GetMapping(path = SUBJECT, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> show(
      @PathVariable String kind, @PathVariable String id, HttpServletRequest request) {
    Address address = Paths.subject(kind, id);
    Instant knownAt = knownAt(request);
    State subject = registry.require(address, knownAt);
    ObjectNode body = subject.json();
    address.kind().papers().forEach(paper -> body.putArray(paper.path()));
    for (State paper : registry.papers(address, knownAt)) {
      body.withArray(paper.kind().path()).add(paper.json());
    }
    return answer(ResponseEntity.ok().eTag(eTag(subject)), body);
  }

  /** The contract's facts, on the day of {@code asOf}, as far as was known at {@code knownAt}. */
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
    return answer(ResponseEntity.ok(), facts.facts(subject, day, knownAt));
  }

  @GetMapping(path = SUBJECT + "/history", produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> history(@PathVariable String kind, @PathVariable String id) {
    return history(Paths.subject(kind, id));
  }

  @PutMapping(path = SUBJECT, consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> replace(
      @PathVariable String kind, @PathVariable String id, HttpServletRequest request) {
    return replace(Paths.subject(kind, id), request);
  }

  @PatchMapping(path = SUBJECT, consumes = MERGE_PATCH, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> patch(
      @PathVariable String kind, @PathVariable String id, HttpServletRequest request) {
    return patch(Paths.subject(kind, id), request);
  }

  @DeleteMapping(path = SUBJECT, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> end(
      @PathVariable String kind, @PathVariable String id, HttpServletRequest request) {
    return end(Paths.subject(kind, id), request);
  }

  @GetMapping(path = PAPERS, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> listPapers(
      @PathVariable String kind,
      @PathVariable String id,
      @PathVariable String paper,
      HttpServletRequest request) {
    Address owner = Paths.subject(kind, id);
    Kind wanted = Paths.paper(owner, paper);
    Instant knownAt = knownAt(request);
    registry.require(owner, knownAt);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode items = body.putArray(paper);
    registry.papers(owner, knownAt).stream()
        .filter(each -> each.kind() == wanted)
        .forEach(each -> items.add(each.json()));
    return answer(ResponseEntity.ok(), body);
  }

  @PostMapping(path = PAPERS, consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> enterPaper(
      @PathVariable String kind,
      @PathVariable String id,
      @PathVariable String paper,
      HttpServletRequest request) {
    Address owner = Paths.subject(kind, id);
    return enter(owner, Paths.paper(owner, paper), request);
  }

  @GetMapping(path = PAPER, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> showPaper(
      @PathVariable String kind,
      @PathVariable String id,
      @PathVariable String paper,
      @PathVariable String paperId,
      HttpServletRequest request) {
    Address address = Paths.paper(kind, id, paper, paperId);
    State state = registry.require(address, knownAt(request));
    return answer(ResponseEntity.ok().eTag(eTag(state)), state.json());
  }

  @GetMapping(path = PAPER + "/history", produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> paperHistory(
      @PathVariable String kind,
      @PathVariable String id,
      @PathVariable String paper,
      @PathVariable String paperId) {
    return history(Paths.paper(kind, id, paper, paperId));
  }

  @PutMapping(path = PAPER, consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> replacePaper(
      @PathVariable String kind,
      @PathVariable String id,
      @PathVariable String paper,
      @PathVariable String paperId,
      HttpServletRequest request) {
    return replace(Paths.paper(kind, id, paper, paperId), request);
  }

  @PatchMapping(path = PAPER, consumes = MERGE_PATCH, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> patchPaper(
      @PathVariable String kind,
      @PathVariable String id,
      @PathVariable String paper,
      @PathVariable String paperId,
      HttpServletRequest request) {
    return patch(Paths.paper(kind, id, paper, paperId), request);
  }

  @DeleteMapping(path = PAPER, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> endPaper(
      @PathVariable String kind,
      @PathVariable String id,
      @PathVariable String paper,
      @PathVariable String paperId,
      HttpServletRequest request) {
    return end(Paths.paper(kind, id, paper, paperId), request);
  }

  private ResponseEntity<byte[]> enter(
      @Nullable Address owner, Kind kind, HttpServletRequest request) {
    Act act = Acts.of(request, "entered");
    Fields fields = Fields.of(Body.json(request));
    String id = fields.one("id", Address.ID);
    ObjectNode body = kind.read(fields);
    fields.done();
    State state = registry.enter(new Address(kind, Acts.idOr(id), owner), body, act);
    return answer(
        ResponseEntity.created(URI.create(API + state.address())).eTag(eTag(state)), state.json());
  }

  private ResponseEntity<byte[]> replace(Address address, HttpServletRequest request) {
    long version = Acts.version(request);
    Act act = Acts.of(request, "changed");
    return change(address, version, Json.read(Body.json(request)), act);
  }

  private ResponseEntity<byte[]> patch(Address address, HttpServletRequest request) {
    long version = Acts.version(request);
    Act act = Acts.of(request, "changed");
    JsonNode patch = org.licet.facts.StrictJson.parse(Body.json(request));
    return change(
        address, version, MergePatch.apply(registry.require(address, null).body(), patch), act);
  }

  private ResponseEntity<byte[]> change(Address address, long version, JsonNode json, Act act) {
    Fields fields = Fields.of(json, "");
    ObjectNode body = address.kind().read(fields);
    fields.done();
    State state = registry.change(address, version, body, act);
    return answer(ResponseEntity.ok().eTag(eTag(state)), state.json());
  }

  /** Nothing is deleted: from today on it is not on file. */
  private ResponseEntity<byte[]> end(Address address, HttpServletRequest request) {
    State state = registry.end(address, Acts.version(request), Acts.withReason(request));
    return answer(ResponseEntity.ok().eTag(eTag(state)), state.json());
  }

  private ResponseEntity<byte[]> history(Address address) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode list = body.putArray("history");
    for (Registry.Known known : registry.history(address)) {
      ObjectNode each = list.addObject();
      each.put("knownFrom", known.from().toString());
      each.put("by", known.act().by());
      each.put("reason", known.act().why());
      if (known.act().source() != null) {
        each.put("source", known.act().source());
      }
      each.set("state", known.state().json());
    }
    return answer(ResponseEntity.ok(), body);
  }

  private static @Nullable Instant knownAt(HttpServletRequest request) {
    Query query = new Query(request);
    Instant knownAt = query.one("knownAt", Form.INSTANT);
    query.done();
    return knownAt;
  }

  private static String eTag(State state) {
    return "\"" + state.version() + "\"";
  }

  private static ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer, JsonNode body) {
    return answer
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(Json.write(body));
  }
}
