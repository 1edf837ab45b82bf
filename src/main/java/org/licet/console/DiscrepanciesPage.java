package org.licet.console;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.issuance.Archive;
import org.licet.issuance.Discrepancies;
import org.licet.issuance.RecordedRead;
import org.licet.web.NotOnFileException;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sign-offs that were not as attested, page by page, in the order of recording. */
@RestController
final class DiscrepanciesPage {
  private static final String PATH = "/discrepancies";
  private static final String AFTER = "after";
  private static final int ROWS = 50;

  private final Html html;
  private final Discrepancies discrepancies;

  DiscrepanciesPage(Html html, Discrepancies discrepancies) {
    this.html = html;
    this.discrepancies = discrepancies;
  }

  @Requires(Operation.SEARCH_ATTESTATIONS)
  @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> list(@RequestParam Map<String, String> given) {
    PeriodForm form = PeriodForm.of(given);
    if (form.isFaulty()) {
      return page(HttpStatus.BAD_REQUEST, new View(form, List.of(), "", "", ""));
    }
    UUID after = after(given.getOrDefault(AFTER, ""));
    List<RecordedRead> found =
        discrepancies.page(
            form.read().criteria().from(), form.read().criteria().to(), ROWS + 1, after);
    boolean more = found.size() > ROWS;
    List<RecordedRead> shown = more ? found.subList(0, ROWS) : found;
    View view =
        new View(
            form,
            shown.stream().map(Read::of).toList(),
            words(shown.size(), after != null, more),
            after == null ? "" : form.address(PATH, ""),
            more ? form.address(PATH, shown.getLast().id().toString()) : "");
    return page(HttpStatus.OK, view);
  }

  private ResponseEntity<byte[]> page(HttpStatus status, View view) {
    return html.page(status, "Discrepancies", "discrepancies", "discrepancies", view);
  }

  private static @Nullable UUID after(String text) {
    if (text.isEmpty()) {
      return null;
    }
    if (!Archive.isUuid(text)) {
      throw new NotOnFileException("read", text);
    }
    return UUID.fromString(text);
  }

  private static String words(int shown, boolean later, boolean more) {
    if (shown == 0) {
      return later
          ? "No further sign-off of this period differs from what was attested."
          : "Every sign-off recorded in this period was as attested, or none was recorded.";
    }
    String which = later ? "The next " : more ? "The first " : "";
    String count = shown == 1 ? "1 sign-off" : shown + " sign-offs";
    return which + count + (more ? ", and there are more: see below." : ".");
  }

  /** What the template shows. */
  record View(PeriodForm form, List<Read> rows, String count, String first, String next) {
    boolean hasRows() {
      return !rows.isEmpty();
    }
  }
}
