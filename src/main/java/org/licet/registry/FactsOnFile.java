package org.licet.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.access.Caller;
import org.licet.facts.FactsReader;
import org.licet.facts.Fields;
import org.licet.facts.Question;
import org.licet.facts.Study;
import org.licet.web.Operation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facts for questions, from what is on file.
 *
 * <p>A kind of paper of which nothing was ever entered is not known, and so never permits; one
 * whose papers have all ended is known to be empty. What {@link PaperStanding} no longer vouches
 * for is left out.
 */
@Service
public class FactsOnFile {
  /** Whose facts are an object of a question, and the fields that they have beside papers. */
  private static final Map<Kind, List<String>> OWN =
      Map.of(
          Kind.READER, List.of("profession", "readingFrom", "languages"),
          Kind.PROVIDER, List.of("establishedIn", "coveredPerson"),
          Kind.DATA_PATH, List.of("access", "processedIn", "hosting"));

  private final Registry registry;

  private final Listing listing;
  private final PaperStanding standing;

  FactsOnFile(Registry registry, Listing listing, PaperStanding standing) {
    this.registry = registry;
    this.listing = listing;
    this.standing = standing;
  }

  /**
   * A question as it was asked, without {@code asOf}.
   *
   * @param names on file, by the contract's words {@code reader}, {@code facility} and {@code
   *     provider}; only of those that were asked for by id
   */
  public record Asked(Question facts, Map<String, String> names) {}

  /**
   * Reads a question's facts from a body that has other fields too, where {@code readerId}, {@code
   * facilityId}, {@code providerId} and {@code dataPathId} may stand in place of facts. A facility
   * gives what the study does not say: where the patient is, and where images are stored. Faults
   * are only noted, an id that is not on file on that day among them. An answer tells of the papers
   * that it looked at, so an id is for callers alone who may read what is on file.
   */
  @Transactional(readOnly = true)
  public Asked read(Fields body, Instant asOf) {
    LocalDate day = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
    Map<String, String> names = new LinkedHashMap<>();
    ObjectNode onFile = JsonNodeFactory.instance.objectNode();
    for (Kind kind : List.of(Kind.READER, Kind.PROVIDER, Kind.DATA_PATH)) {
      String object = object(kind);
      find(body, object, kind, day)
          .ifPresent(
              found -> {
                onFile.set(object, facts(found, day, null));
                names.put(object, found.name());
              });
    }
    Optional<State> facility = find(body, "facility", Kind.FACILITY, day);
    facility.ifPresent(found -> names.put("facility", found.name()));
    Question given = FactsReader.readFacts(body);
    Question filed = FactsReader.read(onFile, "");
    if (facility.isPresent() && given.study().facility() != null) {
      body.refuse("facilityId", facility.get().id(), "either an id or `study.facility`, not both");
    }
    Study study = facility.map(found -> at(found, given.study())).orElse(given.study());
    return new Asked(
        new Question(
            null,
            study,
            onFile.has("reader") ? filed.reader() : given.reader(),
            onFile.has("provider") ? filed.provider() : given.provider(),
            onFile.has("dataPath") ? filed.dataPath() : given.dataPath()),
        names);
  }

  /** The facts of a reader, a provider or a data path on a day, as far as was known at a time. */
  @Transactional(readOnly = true)
  public ObjectNode facts(State subject, LocalDate day, @Nullable Instant knownAt) {
    Address address = Address.of(subject.kind(), subject.id());
    List<State> papers = registry.papers(address, knownAt);
    return facts(subject, standing.known(papers, day, knownAt), day);
  }

  private static ObjectNode facts(State subject, List<State> papers, LocalDate day) {
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    if (subject.kind() != Kind.DATA_PATH) {
      facts.put("id", subject.id());
    }
    for (String field : Objects.requireNonNull(OWN.get(subject.kind()))) {
      facts.setAll(given(subject.body(), field));
    }
    for (State paper : papers) {
      var list = facts.withArray(paper.kind().path());
      if (paper.isOn(day)) {
        list.add(paper.body());
      }
    }
    return facts;
  }

  /** All subjects of a kind that are on file, each with its papers as they are known on a day. */
  @Transactional(readOnly = true)
  public Map<State, List<State>> everybody(Kind kind, LocalDate day) {
    Map<State, List<State>> all = listing.everybody(kind);
    List<State> papers = all.values().stream().flatMap(List::stream).toList();
    Map<String, List<State>> known =
        standing.known(papers, day, null).stream().collect(Collectors.groupingBy(State::owner));
    all.replaceAll((subject, _) -> known.getOrDefault(subject.address(), List.of()));
    return all;
  }

  /** Changes whenever {@link #everybody} of the same day does. */
  @Transactional(readOnly = true)
  public String version() {
    return listing.version() + "." + standing.version();
  }

  /**
   * The facts of who has these papers, known as {@link #everybody} gives them: a question of which
   * the rest is not known.
   */
  public static Question question(State subject, List<State> papers, LocalDate day) {
    ObjectNode question = JsonNodeFactory.instance.objectNode();
    question.set(object(subject.kind()), facts(subject, papers, day));
    return FactsReader.read(question, "");
  }

  private static String object(Kind kind) {
    return kind == Kind.DATA_PATH ? "dataPath" : kind.word();
  }

  private Optional<State> find(Fields body, String object, Kind kind, LocalDate day) {
    String field = object + "Id";
    String id = body.one(field, Address.ID);
    if (id == null) {
      return Optional.empty();
    }
    Caller.current().require(Operation.READ_REGISTRY);
    if (body.has(object)) {
      body.refuse(field, id, "either an id or `%s`, not both".formatted(object));
      return Optional.empty();
    }
    Optional<State> found =
        registry.find(Address.of(kind, id), null).filter(state -> state.isOn(day));
    if (found.isEmpty()) {
      body.refuse(field, id, "the id of a %s that is on file on %s".formatted(kind.word(), day));
    }
    return found;
  }

  private static Study at(State facility, Study study) {
    ObjectNode known = JsonNodeFactory.instance.objectNode();
    known.setAll(given(facility.body(), "storedIn"));
    JsonNode location = facility.body().path("location");
    if (location.isString()) {
      known.set("patientLocation", location);
    }
    ObjectNode question = JsonNodeFactory.instance.objectNode();
    question.set("study", known);
    Study filed = FactsReader.read(question, "").study();
    return study.at(facility.id(), filed.patientLocation(), filed.storedIn());
  }

  private static ObjectNode given(ObjectNode body, String field) {
    ObjectNode one = JsonNodeFactory.instance.objectNode();
    if (body.has(field)) {
      one.set(field, body.get(field));
    }
    return one;
  }
}
