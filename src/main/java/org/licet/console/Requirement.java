package org.licet.console;

import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A requirement with what was found, or a condition, as it is signed.
 *
 * @param state {@code UNMET}, {@code WAIVED} or {@code MET}; empty for a condition
 * @param exception what waived it; empty where nothing did
 */
record Requirement(
    String state,
    String id,
    String topic,
    String text,
    String citation,
    List<String> because,
    String confidence,
    String exception,
    String remedy) {
  private static final List<String> ORDER = List.of("UNMET", "WAIVED", "MET");

  Requirement {
    because = List.copyOf(because);
  }

  /** What is not met first. */
  static List<Requirement> all(JsonNode decision) {
    return decision
        .path("requirements")
        .valueStream()
        .map(Requirement::of)
        .sorted(Comparator.comparingInt(each -> ORDER.indexOf(each.state())))
        .toList();
  }

  static List<Requirement> conditions(JsonNode decision) {
    return decision.path("conditions").valueStream().map(Requirement::of).toList();
  }

  String stateWords() {
    return switch (state) {
      case "UNMET" -> "✕ Not met";
      case "WAIVED" -> "○ Waived";
      case "MET" -> "✓ Met";
      default -> state;
    };
  }

  /** What is met needs no remedy. */
  private static boolean isMet(JsonNode node) {
    return node.path("status").isString() && !node.path("status").asString().equals("UNMET");
  }

  private static Requirement of(JsonNode node) {
    JsonNode exception = node.path("exception");
    return new Requirement(
        node.path("status").asString(""),
        node.path("id").asString(""),
        Words.title(node.path("topic").asString("")),
        node.path("text").asString(""),
        node.path("citation").asString(""),
        node.path("because").valueStream().map(JsonNode::asString).toList(),
        node.path("confidence").asString(""),
        exception.isObject()
            ? "%s: %s (%s)"
                .formatted(
                    exception.path("label").asString(""),
                    exception.path("text").asString(""),
                    exception.path("citation").asString(""))
            : "",
        isMet(node) ? "" : node.path("remedy").asString(""));
  }
}
