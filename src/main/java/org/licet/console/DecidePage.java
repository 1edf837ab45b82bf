package org.licet.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.decision.Decision;
import org.licet.decision.DecisionWriter;
import org.licet.facts.FactsRefusedException;
import org.licet.facts.Fields;
import org.licet.facts.Form;
import org.licet.lawversion.LawInForce;
import org.licet.registry.FactsOnFile;
import org.licet.registry.Kind;
import org.licet.registry.Listing;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why, and why not: up to three readers on file, side by side, for one study on one day. The
 * question stands whole in the address, so that it can be sent to somebody; nothing is recorded.
 */
@RestController
final class DecidePage {
  private static final String PATH = "/decide";
  private static final String READER = "reader";
  private static final String DAY = "day";
  private static final int READERS = 3;
  private static final int OFFERED = 200;

  private static final List<Asked> STUDY = Asked.study();
  private static final List<Asked> ON_FILE =
      List.of(
          new Asked("facilityId", "Facility", "id on file", Asked.Shape.TEXT, List.of()),
          new Asked("providerId", "Provider", "id on file", Asked.Shape.TEXT, List.of()),
          new Asked("dataPathId", "Data path", "id on file", Asked.Shape.TEXT, List.of()));
  private static final List<Asked> ALL =
      Asked.both(
          List.of(Asked.of(DAY, "UTC; left empty: now", Asked.Shape.DAY)),
          Asked.both(ON_FILE, STUDY));

  private final Html html;
  private final FactsOnFile onFile;
  private final Listing listing;
  private final LawInForce laws;
  private final Clock clock;

  DecidePage(Html html, FactsOnFile onFile, Listing listing, LawInForce laws, Clock clock) {
    this.html = html;
    this.onFile = onFile;
    this.listing = listing;
    this.laws = laws;
    this.clock = clock;
  }

  @Requires(Operation.READ_REGISTRY)
  @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> decide(HttpServletRequest request) {
    Filled filled = Filled.of(ALL, request.getParameterMap());
    List<String> readers =
        filled.typed().getOrDefault(READER, List.of()).stream()
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .distinct()
            .limit(READERS)
            .toList();
    if (filled.json().isEmpty()) {
      return page(HttpStatus.OK, filled, readers, "", List.of());
    }
    Instant now = clock.instant();
    List<Decided> decided = new ArrayList<>();
    try {
      for (String reader : readers.isEmpty() ? List.of("") : readers) {
        decided.add(decide(filled, reader, now));
      }
    } catch (FactsRefusedException e) {
      Filled faulty = filled.with(e);
      return page(HttpStatus.BAD_REQUEST, faulty, readers, faulty.fault(""), List.of());
    }
    return page(HttpStatus.OK, filled, readers, "", decided);
  }

  /** Reads what was asked as a program's question is read; an empty reader is one not known. */
  private Decided decide(Filled filled, String reader, Instant now) {
    Fields fields = Fields.of(question(filled.json(), reader), "");
    LocalDate day = fields.one(DAY, Form.DAY);
    Instant asOf = day == null ? now : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    FactsOnFile.Asked asked = onFile.read(fields, asOf);
    fields.done();
    Decision decision = laws.at(now).decide(asked.facts().at(asOf), now);
    String name = asked.names().getOrDefault(READER, "Nobody on file");
    return new Decided(reader, name, DecisionWriter.write(decision));
  }

  private static ObjectNode question(ObjectNode flat, String reader) {
    ObjectNode question = flat.deepCopy();
    ObjectNode study = question.putObject("study");
    for (Asked field : STUDY) {
      if (question.has(field.name())) {
        study.set(field.name(), question.remove(field.name()));
      }
    }
    if (!reader.isEmpty()) {
      question.put("readerId", reader);
    }
    return question;
  }

  private ResponseEntity<byte[]> page(
      HttpStatus status, Filled filled, List<String> readers, String fault, List<Decided> decided) {
    Offers offers =
        new Offers(Map.of(), Offers.places(laws.at(clock.instant()).law().book()))
            .with("facilityId", some(Kind.FACILITY))
            .with("providerId", some(Kind.PROVIDER))
            .with("dataPathId", some(Kind.DATA_PATH))
            .with(READER, some(Kind.READER));
    View view = new View(filled, readers, fault, decided, offers);
    return html.page(status, "Why, and why not", "decide", "decide", view);
  }

  private List<org.licet.registry.State> some(Kind kind) {
    return listing.page(new Listing.Wanted(kind, "", null, false, null, OFFERED));
  }

  /** What the template shows. */
  record View(
      Filled filled, List<String> readers, String fault, List<Decided> decided, Offers offers) {
    List<Seat> seats() {
      return java.util.stream.IntStream.range(0, READERS)
          .mapToObj(i -> new Seat(i + 1, i < readers.size() ? readers.get(i) : ""))
          .toList();
    }

    List<Option> offered() {
      return offers.byField().getOrDefault(READER, List.of());
    }

    List<FilledField> fields() {
      return filled.fields(offers);
    }

    boolean isFaulty() {
      return filled.isFaulty();
    }

    boolean hasDecided() {
      return !decided.isEmpty();
    }

    boolean isCompared() {
      return decided.size() > 1;
    }

    /** Each requirement that binds any of them, with how it stands for each. */
    List<Line> lines() {
      return decided.stream()
          .flatMap(each -> each.requirements().stream())
          .map(each -> new Line(each.id(), each.topic(), cells(each.id())))
          .distinct()
          .sorted(java.util.Comparator.comparing(Line::isMet))
          .toList();
    }

    private List<Cell> cells(String id) {
      return decided.stream()
          .map(
              each ->
                  each.requirements().stream()
                      .filter(requirement -> requirement.id().equals(id))
                      .findFirst()
                      .map(found -> new Cell(each.name(), found.state(), found.stateWords()))
                      .orElse(new Cell(each.name(), "", "– Does not apply")))
          .toList();
    }
  }

  /** A field for a reader. */
  record Seat(int number, String value) {}

  /** A requirement across readers. */
  record Line(String id, String topic, List<Cell> cells) {
    boolean isMet() {
      return cells.stream().noneMatch(cell -> cell.state().equals("UNMET"));
    }
  }

  record Cell(String reader, String state, String words) {}

  /** The answer for one reader. */
  record Decided(String reader, String name, ObjectNode decision) {
    String outcome() {
      return decision.path("outcome").asString("");
    }

    String outcomeWords() {
      return Words.title(outcome());
    }

    boolean isOnFile() {
      return !reader.isEmpty();
    }

    List<Requirement> requirements() {
      return Requirement.all(decision);
    }

    List<Requirement> unmet() {
      return requirements().stream().filter(each -> each.state().equals("UNMET")).toList();
    }

    List<Requirement> others() {
      return requirements().stream().filter(each -> !each.state().equals("UNMET")).toList();
    }

    boolean hasOthers() {
      return !others().isEmpty();
    }

    int othersCount() {
      return others().size();
    }

    List<Requirement> conditions() {
      return Requirement.conditions(decision);
    }

    List<String> warnings() {
      return decision
          .path("warnings")
          .valueStream()
          .map(each -> each.path("text").asString(""))
          .toList();
    }

    String summary() {
      int unmet = unmet().size();
      int attached = conditions().size();
      return Stream.of(
              unmet == 0 ? "" : unmet == 1 ? "1 requirement is not met" : unmet + " are not met",
              attached == 0 ? "" : attached == 1 ? "1 condition" : attached + " conditions",
              until())
          .filter(part -> !part.isEmpty())
          .collect(java.util.stream.Collectors.joining(" · "));
    }

    private String until() {
      @Nullable String until = decision.path("validUntil").asStringOpt().orElse(null);
      return until == null ? "" : "may change on " + Words.time(Instant.parse(until));
    }

    String law() {
      return decision.at("/law/version").asString("");
    }
  }
}
