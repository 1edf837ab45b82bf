package org.licet.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.licet.registry.Listing;
import org.licet.search.Workload;
import org.licet.web.Csv;
import org.licet.web.NotOnFileException;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Papers that lapse within some days, the next one first, and what that stops. */
@RestController
final class LapsingPage {
  static final List<Integer> WITHIN = List.of(7, 30, 90);

  private static final int ROWS = 100;
  private static final Duration LOOKED_AT = Duration.ofDays(7L * LapsingRow.WEEKS);

  private final Html html;
  private final Listing listing;
  private final Workload workload;
  private final Clock clock;

  LapsingPage(Html html, Listing listing, Workload workload, Clock clock) {
    this.html = html;
    this.listing = listing;
    this.workload = workload;
    this.clock = clock;
  }

  @Requires(Operation.READ_REGISTRY)
  @GetMapping(path = "/lapsing", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> list(@RequestParam(defaultValue = "30") String within) {
    int days = days(within);
    List<LapsingRow> rows = rows(days);
    return html.page(HttpStatus.OK, "Lapsing", "", "lapsing", new View(days, rows));
  }

  @Requires(Operation.READ_REGISTRY)
  @GetMapping(path = "/lapsing.csv", produces = "text/csv;charset=utf-8")
  ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "30") String within) {
    String head =
        Csv.line(List.of("owner", "name", "paper", "last_day", "stops", "assignments_a_week"));
    String body =
        rows(days(within)).stream()
            .map(
                row ->
                    Csv.line(
                        List.of(
                            row.held().state().owner(),
                            row.owner(),
                            row.paper(),
                            Objects.toString(row.held().lastDay(), ""),
                            String.join(" ", row.stops()),
                            row.weekWords())))
            .collect(Collectors.joining());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=utf-8"))
        .header("Content-Disposition", "attachment; filename=\"lapsing.csv\"")
        .body((head + body).getBytes(UTF_8));
  }

  private List<LapsingRow> rows(int days) {
    LocalDate today = LocalDate.now(clock);
    List<Held> papers = Held.all(listing.lapsing(today, today.plusDays(days), ROWS), today);
    return LapsingRow.all(
        papers, listing, readers -> workload.since(clock.instant().minus(LOOKED_AT), readers));
  }

  private static int days(String text) {
    return WITHIN.stream()
        .filter(days -> String.valueOf(days).equals(text))
        .findFirst()
        .orElseThrow(() -> new NotOnFileException("list of what lapses within days", text));
  }

  /** What the template shows. */
  record View(int days, List<LapsingRow> rows) {
    List<SubjectsPage.Tab> tabs() {
      return WITHIN.stream()
          .map(
              each ->
                  new SubjectsPage.Tab(
                      "/lapsing?within=" + each, "In " + each + " days", each == days))
          .toList();
    }

    boolean hasRows() {
      return !rows.isEmpty();
    }

    String count() {
      return rows.isEmpty()
          ? "Nothing on file lapses by then."
          : rows.size() == ROWS
              ? "The first " + ROWS + ", and there may be more."
              : rows.size() + " in all.";
    }
  }
}
