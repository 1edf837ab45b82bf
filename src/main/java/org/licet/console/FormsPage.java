package org.licet.console;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.access.Caller;
import org.licet.facts.FactsRefusedException;
import org.licet.facts.Fields;
import org.licet.facts.Form;
import org.licet.lawversion.LawInForce;
import org.licet.registry.Act;
import org.licet.registry.Address;
import org.licet.registry.Kind;
import org.licet.registry.Listing;
import org.licet.registry.Registry;
import org.licet.registry.State;
import org.licet.web.NotOnFileException;
import org.licet.web.Operation;
import org.licet.web.RequestRefusedException;
import org.licet.web.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/**
 * Enters, changes and ends what is on file, subjects and papers alike. A form is read as strictly
 * as the API reads a body; each fault stands beside its field, and nothing that was typed is lost.
 */
@RestController
final class FormsPage {
  private static final String PAPER = "/{id}/{paper}";
  private static final String NEW = "/new/" + SubjectsPage.KINDS;
  private static final String EDIT = "/edit/" + SubjectsPage.KINDS;
  private static final String END = "/end/" + SubjectsPage.KINDS;
  private static final int OFFERED = 200;

  private static final List<Asked> WHY =
      List.of(
          Asked.text("reason", "why it is changed"),
          Asked.text("source", "where you have it from"));
  private static final Form<Long> VERSION =
      new Form<>(
          text -> text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty(),
          _ -> "the number of the version that was shown");

  private final Html html;
  private final Registry registry;
  private final Listing listing;
  private final LawInForce laws;
  private final Clock clock;

  FormsPage(Html html, Registry registry, Listing listing, LawInForce laws, Clock clock) {
    this.html = html;
    this.registry = registry;
    this.listing = listing;
    this.laws = laws;
    this.clock = clock;
  }

  @Requires(Operation.WRITE_REGISTRY)
  @GetMapping(
      path = {NEW, NEW + PAPER},
      produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> ask(@PathVariable Map<String, String> path, HttpServletRequest request) {
    Place place = place(path);
    return page(
        HttpStatus.OK, place.entering(Filled.of(place.entered(), request.getParameterMap())));
  }

  @Requires(Operation.WRITE_REGISTRY)
  @PostMapping(
      path = {NEW, NEW + PAPER},
      produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> enter(@PathVariable Map<String, String> path, HttpServletRequest request) {
    Place place = place(path);
    Filled filled = Filled.of(place.entered(), request.getParameterMap());
    Fields fields = Fields.of(filled.json(), "");
    String id = fields.one("id", Address.ID);
    Act act = act(fields, request, "entered");
    try {
      ObjectNode body = place.kind().read(fields);
      fields.done();
      Address address =
          new Address(place.kind(), id == null ? UUID.randomUUID().toString() : id, place.owner());
      return seeOther(registry.enter(address, body, act));
    } catch (FactsRefusedException e) {
      return page(HttpStatus.BAD_REQUEST, place.entering(filled.with(e)));
    } catch (RequestRefusedException e) {
      String taken = "found it on file already, expected a new one";
      return page(e.status(), place.entering(filled.with("id", taken)));
    }
  }

  @Requires(Operation.WRITE_REGISTRY)
  @GetMapping(
      path = {EDIT + "/{id}", EDIT + PAPER + "/{paperId}"},
      produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> show(@PathVariable Map<String, String> path) {
    Place place = place(path);
    State state = registry.require(place.address(path), null);
    return page(HttpStatus.OK, place.changing(state, Filled.of(place.changed(), state.body())));
  }

  @Requires(Operation.WRITE_REGISTRY)
  @PostMapping(
      path = {EDIT + "/{id}", EDIT + PAPER + "/{paperId}"},
      produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> change(
      @PathVariable Map<String, String> path, HttpServletRequest request) {
    Place place = place(path);
    Address address = place.address(path);
    Filled filled = Filled.of(place.changed(), request.getParameterMap());
    ObjectNode json = filled.json();
    json.put("version", filled.one("version"));
    Fields fields = Fields.of(json, "");
    Long version = fields.required("version", VERSION);
    Act act = act(fields, request, "changed");
    ObjectNode body = place.kind().read(fields);
    try {
      fields.done();
      return seeOther(registry.change(address, Objects.requireNonNull(version), body, act));
    } catch (FactsRefusedException e) {
      State state = registry.require(address, null);
      return page(
          HttpStatus.BAD_REQUEST, place.changing(state, filled.with(e)).at(filled.one("version")));
    } catch (RequestRefusedException e) {
      State state = registry.require(address, null);
      return page(e.status(), place.changing(state, filled).meanwhile(state, body));
    }
  }

  @Requires(Operation.WRITE_REGISTRY)
  @GetMapping(
      path = {END + "/{id}", END + PAPER + "/{paperId}"},
      produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> askWhy(@PathVariable Map<String, String> path) {
    Place place = place(path);
    State state = registry.require(place.address(path), null);
    return page(HttpStatus.OK, place.ending(state, Filled.of(WHY, Map.of())));
  }

  /** Nothing is deleted: from today on it is not on file, and its past stays. */
  @Requires(Operation.WRITE_REGISTRY)
  @PostMapping(
      path = {END + "/{id}", END + PAPER + "/{paperId}"},
      produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> end(@PathVariable Map<String, String> path, HttpServletRequest request) {
    Place place = place(path);
    Address address = place.address(path);
    Filled filled = Filled.of(WHY, request.getParameterMap());
    ObjectNode json = filled.json();
    json.put("version", filled.one("version"));
    Fields fields = Fields.of(json, "");
    Long version = fields.required("version", VERSION);
    fields.required("reason", Form.TEXT);
    Act act = act(fields, request, "");
    try {
      fields.done();
      return seeOther(registry.end(address, Objects.requireNonNull(version), act));
    } catch (FactsRefusedException e) {
      State state = registry.require(address, null);
      return page(
          HttpStatus.BAD_REQUEST, place.ending(state, filled.with(e)).at(filled.one("version")));
    } catch (RequestRefusedException e) {
      State state = registry.require(address, null);
      return page(e.status(), place.ending(state, filled).meanwhile(state, state.body()));
    }
  }

  private static Act act(Fields fields, HttpServletRequest request, String usual) {
    String reason = fields.one("reason", Form.TEXT);
    String source = fields.one("source", Form.TEXT);
    String by = Caller.current().name();
    return new Act(by, Objects.requireNonNullElse(reason, usual), source);
  }

  private static ResponseEntity<byte[]> seeOther(State state) {
    String subject = state.owner().isEmpty() ? state.address() : state.owner();
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/" + subject)).build();
  }

  private ResponseEntity<byte[]> page(HttpStatus status, FormView view) {
    Offers offers =
        Offers.of(
            laws.at(clock.instant()).law().book(), view.kind(), view.filled().one("jurisdiction"));
    if (view.kind() == Kind.PRIVILEGE) {
      offers =
          offers.with(
              "facility",
              listing.page(new Listing.Wanted(Kind.FACILITY, "", null, false, null, OFFERED)));
    }
    return html.page(status, view.title(), view.menu(), "form", view.offering(offers));
  }

  /** Where in the registry a form stands. */
  private record Place(Kind kind, @Nullable Address owner, @Nullable State subject) {
    List<Asked> entered() {
      List<Asked> body = Asked.both(Asked.of(kind), List.of(WHY.get(1)));
      return owner == null
          ? Asked.both(body, List.of(Asked.text("id", "left empty, one is made")))
          : body;
    }

    List<Asked> changed() {
      return Asked.both(Asked.of(kind), WHY);
    }

    Address address(Map<String, String> path) {
      String id = owner == null ? path.get("id") : path.get("paperId");
      if (id == null || !Address.isId(id)) {
        throw new NotOnFileException(kind.word(), String.valueOf(id));
      }
      return owner == null ? Address.of(kind, id) : owner.paper(kind, id);
    }

    FormView entering(Filled filled) {
      return FormView.of(kind, subject, "Add a " + kind.word(), "Add", filled);
    }

    FormView changing(State state, Filled filled) {
      return FormView.of(kind, subject == null ? state : subject, "Edit", "Save", filled).of(state);
    }

    FormView ending(State state, Filled filled) {
      return FormView.of(
              kind, subject == null ? state : subject, "Take off file", "Take off file", filled)
          .of(state);
    }
  }

  private Place place(Map<String, String> path) {
    Kind subject = SubjectsPage.require(String.valueOf(path.get("kind")));
    String paper = path.get("paper");
    if (paper == null) {
      return new Place(subject, null, null);
    }
    Kind kind = SubjectsPage.require(paper);
    if (kind.owner() != subject) {
      throw new NotOnFileException(kind.word() + " of a", subject.word());
    }
    Address owner = SubjectPage.address(subject.path(), String.valueOf(path.get("id")));
    return new Place(kind, owner, registry.require(owner, null));
  }
}
