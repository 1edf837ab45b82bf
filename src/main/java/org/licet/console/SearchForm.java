package org.licet.console;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.licet.decision.Answer.Outcome;
import org.licet.search.Criteria;
import org.licet.search.CriteriaReader;
import org.springframework.web.util.UriComponentsBuilder;

/** What was asked for, as it was written, with what is at fault beside each field. */
record SearchForm(Map<String, String> given, CriteriaReader.Read read) {
  static SearchForm of(Map<String, String> given) {
    return new SearchForm(Map.copyOf(given), CriteriaReader.read(given));
  }

  List<Field> fields() {
    return List.of(
        field("reader", "Reader", "id", "text"),
        field("reference", "Reference", "exact", "text"),
        field("patientPlace", "Patient’s place", "US-TX", "text"),
        field("readerPlace", "Reader’s place", "IN-KA", "text"),
        Field.moment("from", "From", value("from"), fault("from")),
        Field.moment("to", "Before", value("to"), fault("to")),
        field("law", "Law", "version or digest", "text"));
  }

  List<Option> outcomes() {
    return options("outcome", Stream.of(Outcome.values()).map(Outcome::name));
  }

  List<Option> statuses() {
    return options("status", Stream.of(Criteria.Status.values()).map(Criteria.Status::name));
  }

  String outcomeFault() {
    return fault("outcome");
  }

  String statusFault() {
    return fault("status");
  }

  boolean isFaulty() {
    return !read.faults().isEmpty();
  }

  /** Whether a period is given, without which nothing is exported. */
  boolean hasPeriod() {
    return read.criteria().from() != null && read.criteria().to() != null;
  }

  /** The address of this search under a path, with one parameter more. */
  String address(String path, String name, String value) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    for (String each : CriteriaReader.NAMES) {
      String text = value(each);
      if (!text.isEmpty()) {
        address.queryParam(each, "{" + each + "}");
      }
    }
    if (!name.isEmpty()) {
      address.queryParam(name, "{" + name + "_more}");
    }
    Map<String, Object> values = new java.util.HashMap<>(given);
    values.put(name + "_more", value);
    return address.encode().buildAndExpand(values).toUriString();
  }

  private Field field(String name, String label, String hint, String type) {
    return new Field(name, label, hint, type, value(name), fault(name));
  }

  private List<Option> options(String name, Stream<String> values) {
    return values
        .map(value -> new Option(value, Words.title(value), value.equals(value(name))))
        .toList();
  }

  private String fault(String name) {
    return read.faults().getOrDefault(name, "");
  }

  private String value(String name) {
    return given.getOrDefault(name, "").strip();
  }
}
