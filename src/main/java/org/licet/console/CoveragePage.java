package org.licet.console;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.licet.decision.Decider;
import org.licet.eligibility.Coverage;
import org.licet.eligibility.Coverages;
import org.licet.eligibility.Opening;
import org.licet.eligibility.Panel;
import org.licet.eligibility.PanelOnFile;
import org.licet.lawversion.LawInForce;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How many readers may read where, as maps and tables. */
@RestController
final class CoveragePage {
  private static final String PATH = "/coverage";

  private final Html html;
  private final LawInForce laws;
  private final Clock clock;
  private final PanelOnFile panels;
  private final Coverages coverages;

  CoveragePage(Html html, LawInForce laws, Clock clock, PanelOnFile panels, Coverages coverages) {
    this.html = html;
    this.laws = laws;
    this.clock = clock;
    this.panels = panels;
    this.coverages = coverages;
  }

  /** What the template shows; one of the last two says why the other is not there. */
  record View(CoverageForm form, String lacking, List<CoverageView> counted) {}

  @Requires(Operation.READ_REGISTRY)
  @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> count(@RequestParam Map<String, String> given) {
    Panel panel = panels.panel();
    CoverageForm form = new CoverageForm(given, panel.supplies());
    if (form.isFaulty()) {
      return page(HttpStatus.BAD_REQUEST, new View(form, "", List.of()));
    }
    String lacking = lacking(panel);
    if (!lacking.isEmpty()) {
      return page(HttpStatus.OK, new View(form, lacking, List.of()));
    }
    return page(HttpStatus.OK, new View(form, "", List.of(counted(form, panel, given))));
  }

  private CoverageView counted(CoverageForm form, Panel panel, Map<String, String> given) {
    Instant now = clock.instant();
    Instant at = form.at(now);
    Decider decider = laws.at(now);
    Coverage coverage = coverages.count(decider, panel, form.profile(), at, form.isNight());
    List<Opening> next =
        given.getOrDefault("next", "").isEmpty()
            ? null
            : coverages.openings(decider, panel, form.profile(), coverage);
    return new CoverageView(
        decider.law().book(), panel, form, coverage, coverages.hours(), at, next);
  }

  private static String lacking(Panel panel) {
    if (panel.members().isEmpty()) {
      return "No reader is on file yet, so there is nobody to count.";
    }
    return panel.supplies().isEmpty()
        ? "No provider with a data path is on file yet. Without one no read is permitted anywhere."
        : "";
  }

  private ResponseEntity<byte[]> page(HttpStatus status, View view) {
    return html.page(status, "Coverage", "coverage", "coverage", view);
  }
}
