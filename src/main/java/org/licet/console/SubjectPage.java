package org.licet.console;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.licet.registry.Address;
import org.licet.registry.Kind;
import org.licet.registry.Registry;
import org.licet.registry.State;
import org.licet.web.NotOnFileException;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One reader, facility, provider or data path: what is on file of it, when, and since when. */
@RestController
final class SubjectPage {
  private static final int CHANGES = 200;

  private final Html html;
  private final Registry registry;
  private final Clock clock;

  SubjectPage(Html html, Registry registry, Clock clock) {
    this.html = html;
    this.registry = registry;
    this.clock = clock;
  }

  @Requires(Operation.READ_REGISTRY)
  @GetMapping(path = "/" + SubjectsPage.KINDS + "/{id}", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> show(@PathVariable String kind, @PathVariable String id) {
    Address address = address(kind, id);
    State subject = registry.require(address, null);
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<Held> papers =
        Held.all(registry.papers(address, null), today).stream()
            .sorted(Comparator.comparing(Held::kind).thenComparing(Held::title))
            .toList();
    View view =
        new View(
            subject,
            papers,
            Timeline.of(papers, today),
            Changed.all(registry.newest(address, CHANGES)),
            now);
    return html.page(HttpStatus.OK, subject.name(), kind, "subject", view);
  }

  static Address address(String kind, String id) {
    Kind subject = SubjectsPage.require(kind);
    if (!Address.isId(id)) {
      throw new NotOnFileException(subject.word(), id);
    }
    return Address.of(subject, id);
  }

  /** What the template shows. */
  record View(
      State subject, List<Held> papers, Timeline timeline, List<Changed> changes, Instant now) {
    private static final DateTimeFormatter LOCAL =
        DateTimeFormatter.ofPattern("EEE d MMM, HH:mm (zzz)", Locale.ENGLISH);

    String name() {
      return subject.name();
    }

    String address() {
      return subject.address();
    }

    String kindPath() {
      return subject.kind().path();
    }

    String kindsWords() {
      return Words.sentence(kindPath().replace('-', ' '));
    }

    boolean isReader() {
      return subject.kind() == Kind.READER;
    }

    boolean isOn() {
      return subject.ended() == null;
    }

    boolean hasFacts() {
      return subject.kind() != Kind.FACILITY;
    }

    boolean hasPaperKinds() {
      return subject.kind().papers().findAny().isPresent();
    }

    String id() {
      return subject.id();
    }

    String ended() {
      return subject.ended() == null ? "" : Words.day(subject.ended());
    }

    /** What time it is there; empty where no zone is on file. */
    String localTime() {
      String zone = subject.body().path("zone").asString("");
      return zone.isEmpty() ? "" : LOCAL.format(now.atZone(ZoneId.of(zone)));
    }

    List<Group.Row> fields() {
      return subject
          .body()
          .propertyStream()
          .filter(field -> !field.getKey().equals("name"))
          .map(
              field ->
                  new Group.Row(
                      Words.sentence(Words.name(field.getKey())), Shown.value(field.getValue())))
          .toList();
    }

    List<Section> sections() {
      return subject
          .kind()
          .papers()
          .map(
              kind ->
                  new Section(
                      Words.sentence(kind.path()),
                      kind.word(),
                      "/new/" + address() + "/" + kind.path(),
                      papers.stream()
                          .filter(held -> held.kind() == kind)
                          .map(held -> new Row(held, isOn()))
                          .toList()))
          .toList();
    }

    boolean hasChanges() {
      return !changes.isEmpty();
    }

    boolean hasMore() {
      return changes.size() == CHANGES;
    }
  }

  /** Papers of a kind. */
  record Section(String title, String word, String add, List<Row> rows) {
    boolean hasRows() {
      return !rows.isEmpty();
    }
  }

  /** A paper in its table. */
  record Row(Held held, boolean owned) {
    String title() {
      return held.title();
    }

    String details() {
      return held.details();
    }

    String begins() {
      LocalDate begins = held.begins();
      return begins == null ? Words.NOT_STATED : Words.day(begins);
    }

    String standing() {
      return held.standing().name();
    }

    String words() {
      return held.mark() + " " + held.standingWords();
    }

    String address() {
      return held.state().address();
    }

    boolean isOn() {
      return owned && held.standing() != Standing.OFF_FILE;
    }
  }
}
