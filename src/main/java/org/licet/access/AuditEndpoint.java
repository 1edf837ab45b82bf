package org.licet.access;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import java.util.List;
import org.licet.web.Json;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The audit trail, the newest first, {@value #MOST} rows at a time. */
@RestController
final class AuditEndpoint {
  private static final int MOST = 1000;

  private final Audit audit;

  AuditEndpoint(Audit audit) {
    this.audit = audit;
  }

  /** Goes on at {@code before=}, the number of the last row that was shown. */
  @Requires(Operation.READ_AUDIT)
  @GetMapping(path = "/api/v1/access/audit", produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    List<AuditRow> rows = audit.rows(before, MOST);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode list = body.putArray("rows");
    rows.forEach(row -> list.add(json(row)));
    if (rows.size() == MOST) {
      body.put("next", "/api/v1/access/audit?before=" + rows.getLast().id());
    }
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Json.write(body));
  }

  private static ObjectNode json(AuditRow row) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", row.id())
        .put("at", row.at().toString())
        .put("caller", row.caller())
        .put("operation", row.operation())
        .put("subject", row.subject())
        .put("detail", row.detail());
  }
}
