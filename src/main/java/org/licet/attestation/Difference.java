package org.licet.attestation;

import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The first place at which two JSON trees differ. */
final class Difference {
  private Difference() {}

  static Optional<Fault> find(JsonNode found, JsonNode expected) {
    return find("payload", found, expected);
  }

  private static Optional<Fault> find(String where, JsonNode found, JsonNode expected) {
    if (found.equals(expected)) {
      return Optional.empty();
    }
    if (found.isObject() && expected.isObject()) {
      TreeSet<String> names = new TreeSet<>(found.propertyNames());
      names.addAll(expected.propertyNames());
      return names.stream()
          .flatMap(name -> find(where + "." + name, found.path(name), expected.path(name)).stream())
          .findFirst();
    }
    if (found.isArray() && expected.isArray() && found.size() == expected.size()) {
      for (int i = 0; i < found.size(); i++) {
        Optional<Fault> fault = find(where + "[" + i + "]", found.get(i), expected.get(i));
        if (fault.isPresent()) {
          return fault;
        }
      }
    }
    return Optional.of(new Fault(where, words(found), words(expected)));
  }

  private static String words(JsonNode node) {
    return node.isMissingNode() ? "nothing" : "`%s`".formatted(node);
  }
}
