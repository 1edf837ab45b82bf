package org.licet.console;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.licet.search.Criteria;
import org.licet.search.Found;
import org.licet.search.Page;
import org.licet.search.Position;
import org.licet.search.Search;
import org.licet.search.Turn;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Attestations searched, page by page. */
@RestController
final class SearchPage {
  private static final String PATH = "/attestations";
  private static final String EXPORT = "/api/v1/attestations";
  private static final String OLDER = "older";
  private static final String NEWER = "newer";
  private static final int ROWS = 50;
  private static final int COUNTED = 1000;

  private final Html html;
  private final Search search;
  private final Clock clock;

  SearchPage(Html html, Search search, Clock clock) {
    this.html = html;
    this.search = search;
    this.clock = clock;
  }

  @Requires(Operation.SEARCH_ATTESTATIONS)
  @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> search(@RequestParam Map<String, String> given) {
    SearchForm form = SearchForm.of(given);
    if (form.isFaulty()) {
      return page(HttpStatus.BAD_REQUEST, new View(form, List.of(), "", "", ""));
    }
    Criteria criteria = form.read().criteria();
    Page page = search.page(criteria, turn(given), ROWS);
    Instant now = clock.instant();
    View view =
        new View(
            form,
            page.found().stream().map(found -> Row.of(found, now)).toList(),
            count(search.count(criteria, COUNTED)),
            address(form, NEWER, page.newer()),
            address(form, OLDER, page.older()));
    return page(HttpStatus.OK, view);
  }

  private ResponseEntity<byte[]> page(HttpStatus status, View view) {
    return html.page(status, "Attestations", "search", "search", view);
  }

  /** A position that is none begins at the newest page. */
  private static Turn turn(Map<String, String> given) {
    Optional<Turn> older = position(given, OLDER).map(Turn.Older::new);
    Optional<Turn> newer = position(given, NEWER).map(Turn.Newer::new);
    return older.or(() -> newer).orElse(new Turn.Newest());
  }

  private static Optional<Position> position(Map<String, String> given, String name) {
    return Position.find(given.getOrDefault(name, ""));
  }

  private static String address(SearchForm form, String name, Optional<Position> position) {
    return position.map(each -> form.address(PATH, name, each.toString())).orElse("");
  }

  private static String count(int found) {
    if (found == 0) {
      return "No attestation matches.";
    }
    if (found > COUNTED) {
      return "More than %,d attestations match.".formatted(COUNTED);
    }
    return found == 1 ? "1 attestation matches." : "%,d attestations match.".formatted(found);
  }

  /** What the template shows. */
  record View(SearchForm form, List<Row> rows, String count, String newer, String older) {
    String csv() {
      return form.hasPeriod() ? form.address(EXPORT, "format", "csv") : "";
    }

    String ndjson() {
      return form.hasPeriod() ? form.address(EXPORT, "format", "ndjson") : "";
    }

    boolean hasRows() {
      return !rows.isEmpty();
    }
  }

  /** A row of the results. */
  record Row(
      String id,
      String decidedAt,
      String instant,
      String outcome,
      String outcomeWords,
      String reader,
      String readerName,
      String patientPlace,
      String readerPlace,
      String reference,
      String law,
      Criteria.Status status) {
    static Row of(Found found, Instant now) {
      return new Row(
          found.attestation().toString(),
          Words.time(found.decidedAt()),
          found.decidedAt().toString(),
          found.outcome().name(),
          Words.title(found.outcome().name()),
          found.readerId() == null ? Words.NOT_STATED : found.readerId(),
          found.readerName() == null ? "" : found.readerName(),
          Words.shortPlace(found.patientPlace()),
          Words.shortPlace(found.readerPlace()),
          found.reference(),
          found.lawVersion(),
          found.status(now));
    }

    String statusWords() {
      return Words.title(status.name());
    }
  }
}
