package org.licet.console;

import java.util.stream.Collectors;
import org.licet.facts.Place;
import tools.jackson.databind.JsonNode;

/** A field of a subject as people read it: codes as words, places by name. */
final class Shown {
  private Shown() {}

  static String value(JsonNode node) {
    if (node.isArray()) {
      return node.isEmpty()
          ? "none"
          : node.valueStream().map(Shown::value).collect(Collectors.joining(", "));
    }
    if (!node.isString()) {
      return Words.value(node);
    }
    String text = node.stringValue();
    if (Place.find(text).isPresent()) {
      return Words.place(text);
    }
    return text.matches("[A-Z]+(_[A-Z]+)+|[A-Z]{8,}") ? Words.title(text) : text;
  }
}
