package org.licet.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import org.licet.registry.Filing;
import org.licet.registry.State;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives out what is on file, in the form in which it is taken in: taking an export in changes
 * nothing. Templates are exports of nothing.
 */
@RestController
final class ExportsEndpoint {
  private static final String EXPORTS = "/api/v1/exports/";
  private static final String TEMPLATES = "/api/v1/imports/templates/";

  private final Filing filing;

  ExportsEndpoint(Filing filing) {
    this.filing = filing;
  }

  @Requires(Operation.READ_REGISTRY)
  @GetMapping(EXPORTS + "readers.csv")
  void readers(HttpServletResponse response) throws IOException {
    csv(Table.READERS, response, taker -> filing.each(Table.READERS.kinds(), taker));
  }

  @Requires(Operation.READ_REGISTRY)
  @GetMapping(EXPORTS + "papers.csv")
  void papers(HttpServletResponse response) throws IOException {
    csv(Table.PAPERS, response, taker -> filing.each(Table.PAPERS.kinds(), taker));
  }

  /** Readers and papers, a sheet each. */
  @Requires(Operation.READ_REGISTRY)
  @GetMapping(EXPORTS + "registry.xlsx")
  void workbook(HttpServletResponse response) throws IOException {
    head(response, Workbooks.TYPE, "registry.xlsx");
    Workbooks.write(
        response.getOutputStream(), (table, taker) -> filing.each(table.kinds(), taker));
  }

  @Requires(Operation.IMPORT)
  @GetMapping(TEMPLATES + "readers.csv")
  void readersTemplate(HttpServletResponse response) throws IOException {
    csv(Table.READERS, response, _ -> {});
  }

  @Requires(Operation.IMPORT)
  @GetMapping(TEMPLATES + "papers.csv")
  void papersTemplate(HttpServletResponse response) throws IOException {
    csv(Table.PAPERS, response, _ -> {});
  }

  @Requires(Operation.IMPORT)
  @GetMapping(TEMPLATES + "registry.xlsx")
  void workbookTemplate(HttpServletResponse response) throws IOException {
    head(response, Workbooks.TYPE, "registry.xlsx");
    Workbooks.write(response.getOutputStream(), (_, _) -> {});
  }

  private static void csv(
      Table table, HttpServletResponse response, Consumer<Consumer<State>> states)
      throws IOException {
    head(response, "text/csv;charset=UTF-8", table.word() + ".csv");
    CsvLines lines = new CsvLines(response.getOutputStream());
    lines.write(table.heads());
    states.accept(state -> lines.write(table.cells(state)));
    response.flushBuffer();
  }

  private static void head(HttpServletResponse response, String type, String name) {
    response.setContentType(type);
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
  }
}
