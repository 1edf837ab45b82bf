package org.licet.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.licet.registry.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers of the NPI registry of NPPES, version 2.1. Who is not on file is entered by name and NPI;
 * licences are what their holders told it, without a status: they never permit by themselves.
 */
final class NppesRows {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private NppesRows() {}

  static void read(Given file, Taker<Row> rows) throws java.io.IOException {
    JsonRows.read(file, "results", element -> row(element, rows), rows);
  }

  private static void row(JsonRows.Element element, Taker<Row> rows) {
    JsonNode json = element.json();
    List<RowFault> faults = new ArrayList<>();
    String type = json.path("enumeration_type").asString("");
    if (!type.equals("NPI-1")) {
      faults.add(element.fault("/enumeration_type", type, "NPI-1, a person"));
    }
    JsonNode basic = json.path("basic");
    ObjectNode reader = NODES.objectNode();
    String name =
        String.join(
            " ",
            basic.path("first_name").asString(""),
            basic.path("middle_name").asString(""),
            basic.path("last_name").asString(""));
    reader.put("name", name.strip().replaceAll(" +", " "));
    reader.put("npi", json.path("number").asString("nothing"));
    List<Row.Item> items = new ArrayList<>();
    items.add(
        new Row.Item(
            Kind.READER,
            null,
            null,
            reader,
            false,
            element.where(Map.of("npi", "/number", "name", "/basic/last_name"))));
    for (int i = 0; i < json.path("taxonomies").size(); i++) {
      licence(element, i, faults).ifPresent(items::add);
    }
    if (faults.isEmpty()) {
      rows.take(new Row(items));
    } else {
      rows.refuse(faults);
    }
  }

  private static Optional<Row.Item> licence(
      JsonRows.Element element, int index, List<RowFault> faults) {
    String at = "/taxonomies/" + index;
    JsonNode taxonomy = element.json().at(at);
    String state = taxonomy.path("state").asString("");
    String number = taxonomy.path("license").asString("");
    if (state.isEmpty() || number.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode body = NODES.objectNode();
    body.put("jurisdiction", "US-" + state);
    body.put("number", number);
    Map<String, String> fields = new HashMap<>();
    fields.put("jurisdiction", at + "/state");
    fields.put("number", at + "/license");
    return Optional.of(new Row.Item(Kind.LICENCE, null, null, body, false, element.where(fields)));
  }
}
