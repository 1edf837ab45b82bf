package org.licet.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.licet.registry.Kind;
import org.licet.registry.Listing;
import org.licet.registry.Registry;
import org.licet.registry.State;
import org.licet.web.Csv;
import org.licet.web.NotOnFileException;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of readers, facilities, providers and data paths on file, page by page, by name. */
@RestController
final class SubjectsPage {
  static final String KINDS = "{kind:readers|facilities|providers|data-paths}";

  private static final int ROWS = 50;
  private static final int AT_ONCE = 1000;

  private final Html html;
  private final Registry registry;
  private final Listing listing;
  private final Clock clock;

  SubjectsPage(Html html, Registry registry, Listing listing, Clock clock) {
    this.html = html;
    this.registry = registry;
    this.listing = listing;
    this.clock = clock;
  }

  @Requires(Operation.READ_REGISTRY)
  @GetMapping(path = "/" + KINDS, produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> list(@PathVariable String kind, @RequestParam Map<String, String> given) {
    Subjects wanted = new Subjects(require(kind), given);
    if (!wanted.placeFault().isEmpty()) {
      return page(HttpStatus.BAD_REQUEST, new View(wanted, List.of(), 0, false));
    }
    List<State> found = wanted.page(registry, listing, given.getOrDefault("after", ""), ROWS + 1);
    boolean more = found.size() > ROWS;
    List<State> shown = more ? found.subList(0, ROWS) : found;
    return page(
        HttpStatus.OK,
        new View(
            wanted,
            SubjectRow.all(shown, listing, LocalDate.now(clock)),
            listing.count(wanted.kind()),
            more));
  }

  /** The whole list, however long, in as much memory as a page of it takes. */
  @Requires(Operation.READ_REGISTRY)
  @GetMapping(path = "/" + KINDS + ".csv", produces = "text/csv;charset=utf-8")
  void csv(
      @PathVariable String kind,
      @RequestParam Map<String, String> given,
      HttpServletResponse response)
      throws IOException {
    Subjects wanted = new Subjects(require(kind), given);
    LocalDate today = LocalDate.now(clock);
    List<State> found = wanted.page(registry, listing, "", AT_ONCE);
    response.setContentType("text/csv;charset=utf-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + kind + ".csv\"");
    OutputStream out = response.getOutputStream();
    out.write(Csv.line(List.of(HEAD)).getBytes(UTF_8));
    while (!found.isEmpty()) {
      for (SubjectRow row : SubjectRow.all(found, listing, today)) {
        out.write(Csv.line(cells(row)).getBytes(UTF_8));
      }
      found =
          found.size() < AT_ONCE
              ? List.of()
              : wanted.page(registry, listing, found.getLast().id(), AT_ONCE);
    }
  }

  private static final String[] HEAD = {
    "id", "name", "place", "profession", "papers", "lapsed_or_stopped", "next_to_lapse", "ended"
  };

  private static List<String> cells(SubjectRow row) {
    return List.of(
        row.id(),
        row.name(),
        row.placeCode(),
        row.subject().body().path("profession").asString(""),
        String.valueOf(row.papers().size()),
        String.valueOf(row.lapsed()),
        row.next().map(held -> String.valueOf(held.lastDay())).orElse(""),
        Objects.toString(row.subject().ended(), ""));
  }

  static Kind require(String path) {
    return Kind.ofPath(path).orElseThrow(() -> new NotOnFileException("kind", path));
  }

  private ResponseEntity<byte[]> page(HttpStatus status, View view) {
    return html.page(status, view.title(), view.path(), "subjects", view);
  }

  /** What the template shows. */
  record View(Subjects wanted, List<SubjectRow> rows, long onFile, boolean more) {
    String path() {
      return wanted.kind().path();
    }

    String title() {
      return Words.sentence(path().replace('-', ' '));
    }

    String word() {
      return wanted.kind().word();
    }

    boolean isReaders() {
      return wanted.kind() == Kind.READER;
    }

    boolean hasPapers() {
      return wanted.kind() != Kind.FACILITY;
    }

    boolean hasPlace() {
      return wanted.kind().place() != null;
    }

    String placeLabel() {
      return Words.sentence(Words.name(Objects.requireNonNullElse(wanted.kind().place(), "")));
    }

    List<Tab> tabs() {
      return Tab.all(wanted.kind());
    }

    String count() {
      if (rows.isEmpty()) {
        return wanted.isFiltered() ? "None matches." : "None is on file yet.";
      }
      String shown = rows.size() == 1 ? "1 is shown" : rows.size() + " are shown";
      return "%s%s; %,d on file in all."
          .formatted(shown, more ? ", and there are more" : "", onFile);
    }

    boolean hasRows() {
      return !rows.isEmpty();
    }

    String csv() {
      return wanted.address("/" + path() + ".csv", "");
    }

    String first() {
      return wanted.given().getOrDefault("after", "").isEmpty()
          ? ""
          : wanted.address("/" + path(), "");
    }

    String next() {
      return more ? wanted.address("/" + path(), rows.getLast().id()) : "";
    }
  }

  /** A kind of subject among the others. */
  record Tab(String href, String label, boolean here) {
    static List<Tab> all(Kind here) {
      return java.util.stream.Stream.of(Kind.READER, Kind.FACILITY, Kind.PROVIDER, Kind.DATA_PATH)
          .map(
              kind ->
                  new Tab(
                      "/" + kind.path(),
                      Words.sentence(kind.path().replace('-', ' ')),
                      kind == here))
          .toList();
    }
  }
}
