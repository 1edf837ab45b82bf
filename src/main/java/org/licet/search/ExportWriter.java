package org.licet.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.licet.web.Csv;
import org.licet.web.Json;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what is exported, row by row, as it comes. */
final class ExportWriter {
  private static final String PATH = "/api/v1/attestations/";
  private static final String LINE = "\r\n";

  private final OutputStream out;
  private final ExportForm form;
  private final Instant now;

  ExportWriter(OutputStream out, ExportForm form, Instant now) {
    this.out = out;
    this.form = form;
    this.now = now;
  }

  void head() throws IOException {
    if (form == ExportForm.CSV) {
      String names =
          Arrays.stream(ExportColumn.values())
              .map(ExportColumn::word)
              .collect(Collectors.joining(","));
      out.write((names + ",link" + LINE).getBytes(UTF_8));
    }
  }

  void row(Found found) throws IOException {
    switch (form) {
      case CSV -> out.write(csv(found).getBytes(UTF_8));
      case NDJSON -> {
        out.write(Json.write(json(found)));
        out.write('\n');
      }
    }
  }

  /** RFC 4180. */
  private String csv(Found found) {
    return Arrays.stream(ExportColumn.values())
        .map(column -> Csv.cell(column.of(found, now)))
        .collect(Collectors.joining(",", "", "," + PATH + found.attestation() + LINE));
  }

  private ObjectNode json(Found found) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (ExportColumn column : ExportColumn.values()) {
      json.put(column.word(), column.of(found, now));
    }
    ObjectNode links = json.putObject("links");
    for (String suffix : new String[] {"json", "jws", "pdf", "proof"}) {
      links.put(suffix, PATH + found.attestation() + "." + suffix);
    }
    return json;
  }
}
