package org.licet.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licet.search.CriteriaReader;
import org.springframework.web.util.UriComponentsBuilder;

/** A period that was asked for, as it was written, with what is at fault beside each field. */
record PeriodForm(Map<String, String> given, CriteriaReader.Read read) {
  private static final String FROM = "from";
  private static final String TO = "to";

  static PeriodForm of(Map<String, String> all) {
    Map<String, String> given =
        Stream.of(FROM, TO)
            .collect(Collectors.toMap(name -> name, name -> all.getOrDefault(name, "").strip()));
    return new PeriodForm(given, CriteriaReader.read(given));
  }

  List<Field> fields() {
    return List.of(
        Field.moment(FROM, "From", given.getOrDefault(FROM, ""), fault(FROM)),
        Field.moment(TO, "Before", given.getOrDefault(TO, ""), fault(TO)));
  }

  boolean isFaulty() {
    return !read.faults().isEmpty();
  }

  /** The address of this period under a path, behind a place in its pages or from their start. */
  String address(String path, String after) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    Map<String, String> values = new HashMap<>(given);
    values.put("after", after);
    for (String name : List.of(FROM, TO, "after")) {
      if (!values.getOrDefault(name, "").isEmpty()) {
        address.queryParam(name, "{" + name + "}");
      }
    }
    return address.encode().buildAndExpand(values).toUriString();
  }

  private String fault(String name) {
    return read.faults().getOrDefault(name, "");
  }
}
