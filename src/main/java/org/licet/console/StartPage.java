package org.licet.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.licet.access.Caller;
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

  /** Each sees the numbers of what they may look at. */
  @Requires(Operation.ENTER)
  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> start() {
    Caller caller = html.caller();
    List<Tile> tiles = new ArrayList<>();
    if (caller.may(Operation.READ_REGISTRY)) {
      LapsingPage.WITHIN.forEach(days -> tiles.add(lapsing(days)));
    }
    if (caller.may(Operation.SEARCH_ATTESTATIONS)) {
      tiles.add(differing());
    }
    if (caller.may(Operation.READ_LAW)) {
      tiles.add(proposed());
    }
    return html.page(HttpStatus.OK, "Licet", "", "start", new View(tiles));
  }

  private Tile lapsing(int days) {
    LocalDate today = LocalDate.now(clock);
    int found = listing.lapsing(today, today.plusDays(days), COUNTED).size();
    return new Tile("/lapsing?within=" + days, counted(found), "papers lapse in " + days + " days");
  }

  private Tile differing() {
    Instant weekAgo = clock.instant().minus(WEEK).truncatedTo(ChronoUnit.SECONDS);
    int found = discrepancies.page(weekAgo, null, COUNTED, null).size();
    return new Tile(
        "/discrepancies?from=" + weekAgo,
        counted(found),
        "sign-offs of the last 7 days were not as attested");
  }

  private Tile proposed() {
    long found =
        laws.versions()
            .path("versions")
            .valueStream()
            .filter(each -> each.path("status").asString("").equals("PROPOSED"))
            .count();
    return new Tile("/law/versions", counted((int) found), "law versions wait for approval");
  }

  private static String counted(int found) {
    return found < COUNTED ? String.valueOf(found) : COUNTED + " or more";
  }

  /** What the template shows. */
  record View(List<Tile> tiles) {}

  /** A number, and where its list is. */
  record Tile(String href, String number, String words) {}
}
