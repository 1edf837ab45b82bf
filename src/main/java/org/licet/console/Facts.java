package org.licet.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.licet.console.Group.Row;
import tools.jackson.databind.JsonNode;

/** The question that was decided. What is absent reads {@code not stated}, since that decided. */
final class Facts {
  private Facts() {}

  static List<Group> groups(JsonNode facts, JsonNode names) {
    return List.of(
        new Group(
            "Reader",
            List.of(
                row("Name", names.path("reader")),
                row("Id", facts.at("/reader/id")),
                code("Profession", facts.at("/reader/profession")),
                place("Reads from", facts.at("/reader/readingFrom")))),
        new Group(
            "Study",
            List.of(
                row("Study", facts.at("/study/id")),
                row("Modality", facts.at("/study/modality")),
                code("Body part", facts.at("/study/bodyPart")),
                code("Purpose", facts.at("/study/purpose")),
                code("Urgency", facts.at("/study/urgency")),
                code("Payer", facts.at("/study/payer")),
                place("Patient imaged in", facts.at("/study/patientLocation")),
                row("Facility", facts.at("/study/facility")),
                row("Facility’s name", names.path("facility")),
                row("Screening", facts.at("/study/screening")),
                row("Obstetric", facts.at("/study/obstetric")),
                code("Identifiability", facts.at("/study/identifiability")),
                codes("Consents", facts.at("/study/consents")),
                places("Stored in", facts.at("/study/storedIn")))),
        new Group(
            "Provider",
            List.of(
                row("Name", names.path("provider")),
                row("Id", facts.at("/provider/id")),
                place("Established in", facts.at("/provider/establishedIn")),
                row("Covered person", facts.at("/provider/coveredPerson")))),
        new Group(
            "Data path",
            List.of(
                code("Access", facts.at("/dataPath/access")),
                places("Processed in", facts.at("/dataPath/processedIn")),
                safeguards(facts.at("/dataPath/safeguards")),
                row("Hosting", facts.at("/dataPath/hosting")))));
  }

  /** What was on file of reader and provider, entry by entry. */
  static List<Group> papers(JsonNode facts) {
    List<Group> groups = new ArrayList<>();
    for (String whose : List.of("reader", "provider")) {
      facts
          .path(whose)
          .propertyStream()
          .filter(field -> field.getValue().isArray())
          .forEach(
              field -> {
                String title = Words.title(whose) + "’s " + Words.name(field.getKey());
                groups.add(new Group(title, entries(field.getValue())));
              });
    }
    return groups;
  }

  private static List<Row> entries(JsonNode list) {
    if (list.isEmpty()) {
      return List.of(new Row("", "none"));
    }
    List<Row> rows = new ArrayList<>();
    for (JsonNode entry : list) {
      rows.add(new Row(String.valueOf(rows.size() + 1), Words.value(entry)));
    }
    return rows;
  }

  private static Row row(String label, JsonNode node) {
    return new Row(label, Words.value(node));
  }

  private static Row code(String label, JsonNode node) {
    return new Row(label, node.isString() ? Words.title(node.stringValue()) : Words.NOT_STATED);
  }

  private static Row codes(String label, JsonNode list) {
    return listed(label, list, list.valueStream().map(each -> Words.title(each.asString())));
  }

  private static Row place(String label, JsonNode node) {
    return new Row(label, Words.place(node.isString() ? node.stringValue() : null));
  }

  private static Row places(String label, JsonNode list) {
    return listed(label, list, list.valueStream().map(each -> Words.place(each.asString())));
  }

  private static Row safeguards(JsonNode list) {
    return listed("Safeguards", list, list.valueStream().map(Words::value));
  }

  private static Row listed(String label, JsonNode list, Stream<String> words) {
    if (!list.isArray() || list.isEmpty()) {
      return row(label, list);
    }
    return new Row(label, String.join("; ", words.toList()));
  }
}
