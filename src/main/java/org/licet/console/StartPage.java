package org.licet.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.licet.issuance.Discrepancies;
import org.licet.lawversion.LawHistory;
import org.licet.registry.Listing;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What needs somebody today, and all that there is. Every number leads to its list. */
@RestController
final class StartPage {
  private static final int COUNTED = 100;
  private static final Duration WEEK = Duration.ofDays(7);

  private final Html html;
  private final Listing listing;
  private final Discrepancies discrepancies;
  private final LawHistory laws;
  private final Clock clock;

  StartPage(Html html, Listing listing, Discrepancies discrepancies, LawHistory laws, Clock clock) {
    this.html = html;
    this.listing = listing;
    this.discrepancies = discrepancies;
    this.laws = laws;
    this.clock = clock;
  }

  @Requires(Operation.ENTER)
  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> start() {
    LocalDate today = LocalDate.now(clock);
    Instant weekAgo = clock.instant().minus(WEEK).truncatedTo(ChronoUnit.SECONDS);
    List<Tile> lapsing =
        LapsingPage.WITHIN.stream()
            .map(
                days ->
                    new Tile(
                        "/lapsing?within=" + days,
                        counted(listing.lapsing(today, today.plusDays(days), COUNTED).size()),
                        "papers lapse in " + days + " days"))
            .toList();
    long proposed =
        laws.versions()
            .path("versions")
            .valueStream()
            .filter(each -> each.path("status").asString("").equals("PROPOSED"))
            .count();
    View view =
        new View(
            lapsing,
            new Tile(
                "/discrepancies?from=" + weekAgo,
                counted(discrepancies.page(weekAgo, null, COUNTED, null).size()),
                "sign-offs of the last 7 days were not as attested"),
            new Tile("/law/versions", counted((int) proposed), "law versions wait for approval"));
    return html.page(HttpStatus.OK, "Licet", "", "start", view);
  }

  private static String counted(int found) {
    return found < COUNTED ? String.valueOf(found) : COUNTED + " or more";
  }

  /** What the template shows. */
  record View(List<Tile> lapsing, Tile differing, Tile proposed) {
    List<Tile> tiles() {
      return java.util.stream.Stream.concat(
              lapsing.stream(), java.util.stream.Stream.of(differing, proposed))
          .toList();
    }
  }

  /** A number, and where its list is. */
  record Tile(String href, String number, String words) {}
}
