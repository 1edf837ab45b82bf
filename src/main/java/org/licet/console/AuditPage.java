package org.licet.console;

import java.util.List;
import org.licet.access.Audit;
import org.licet.access.AuditRow;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what, the newest first. */
@RestController
final class AuditPage {
  private static final String PATH = "/audit";
  private static final int ROWS = 50;

  private final Html html;
  private final Audit audit;

  AuditPage(Html html, Audit audit) {
    this.html = html;
    this.audit = audit;
  }

  @Requires(Operation.READ_AUDIT)
  @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    List<AuditRow> rows = audit.rows(before, ROWS);
    String older = rows.size() < ROWS ? "" : PATH + "?before=" + rows.getLast().id();
    String newest = before == Long.MAX_VALUE ? "" : PATH;
    View view = new View(rows.stream().map(Row::of).toList(), newest, older);
    return html.page(HttpStatus.OK, "Audit trail", "audit", "audit", view);
  }

  /** What the template shows. */
  record View(List<Row> rows, String newest, String older) {}

  /** A row of it. */
  record Row(
      String at, String instant, String caller, String operation, String subject, String detail) {
    static Row of(AuditRow row) {
      return new Row(
          Words.time(row.at()),
          row.at().toString(),
          row.caller(),
          Words.title(row.operation()),
          row.subject(),
          row.detail());
    }
  }
}
