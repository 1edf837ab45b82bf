package org.licet.intake;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.APPLICATION_OCTET_STREAM_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.licet.web.Json;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Imports over HTTP: a file is sent, and its import asked for until it is over. */
@RestController
final class ImportsEndpoint {
  private static final String PATH = "/api/v1/imports";
  private static final int LATEST = 50;
  private static final int LISTED = 1_000;

  private final Imports imports;
  private final Reviews reviews;

  ImportsEndpoint(Imports imports, Reviews reviews) {
    this.imports = imports;
    this.reviews = reviews;
  }

  /** The body is the file. A form's type is not read: the container would take it apart. */
  @Requires(Operation.IMPORT)
  @PostMapping(
      path = PATH,
      consumes = {
        "text/csv",
        APPLICATION_JSON_VALUE,
        "application/fhir+json",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        APPLICATION_OCTET_STREAM_VALUE
      },
      produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> start(HttpServletRequest request) throws IOException {
    Import asked = imports.start(imports.order(request), request.getInputStream());
    return answer(ResponseEntity.accepted().location(URI.create(PATH + "/" + asked.id())), asked);
  }

  @Requires(Operation.IMPORT)
  @GetMapping(path = PATH, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> list() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode items = body.putArray("imports");
    imports.latest(LATEST).forEach(each -> items.add(json(each)));
    return Json.answer(ResponseEntity.ok(), body);
  }

  @Requires(Operation.IMPORT)
  @GetMapping(path = PATH + "/{id}", produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> show(@PathVariable UUID id) {
    return answer(ResponseEntity.ok(), imports.require(id));
  }

  /** All faults that are kept, as CSV. */
  @Requires(Operation.IMPORT)
  @GetMapping(path = PATH + "/{id}/errors.csv")
  void errors(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    imports.require(id);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"errors-" + id + ".csv\"");
    CsvLines lines = new CsvLines(response.getOutputStream());
    lines.write(List.of("line", "column", "field", "found", "expected"));
    imports.faults(
        id,
        Integer.MAX_VALUE,
        fault ->
            lines.write(
                List.of(
                    Long.toString(fault.line()),
                    Long.toString(fault.column()),
                    fault.field(),
                    fault.found(),
                    fault.expected())));
    response.flushBuffer();
  }

  private ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer, Import one) {
    ObjectNode body = json(one);
    reviews.found(one.id()).ifPresent(list -> body.set("list", list));
    ArrayNode errors = body.putArray("errors");
    imports.faults(
        one.id(),
        LISTED,
        fault ->
            errors
                .addObject()
                .put("line", fault.line())
                .put("column", fault.column())
                .put("field", fault.field())
                .put("found", fault.found())
                .put("expected", fault.expected()));
    return Json.answer(answer, body);
  }

  private static ObjectNode json(Import one) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", one.id().toString());
    json.put("state", one.state().name());
    if (one.message() != null) {
      json.put("message", one.message());
    }
    json.put("format", one.order().format().word());
    json.put("mode", one.order().mode().word());
    json.put("dryRun", one.order().dryRun());
    if (one.order().listDate() != null) {
      json.put("listDate", one.order().listDate().toString());
    }
    json.put("by", one.order().by());
    json.put("askedAt", one.askedAt().toString());
    if (one.finishedAt() != null) {
      json.put("finishedAt", one.finishedAt().toString());
    }
    json.put("sha256", one.sha256());
    json.put("size", one.size());
    json.put("done", one.done());
    Counts counts = one.counts();
    json.put("rows", counts.rows());
    json.put("entered", counts.entered());
    json.put("changed", counts.changed());
    json.put("unchanged", counts.unchanged());
    json.put("refused", counts.refused());
    json.put("faults", counts.faults());
    return json;
  }
}
