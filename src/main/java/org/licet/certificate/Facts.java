package org.licet.certificate;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads the facts of an attestation for print. What is absent reads {@code not stated}, since that
 * is what decided.
 */
final class Facts {
  private final Wording wording;
  private final JsonNode facts;

  Facts(Wording wording, JsonNode facts) {
    this.wording = wording;
    this.facts = facts;
  }

  /** A string, as it was given. */
  Optional<String> find(String pointer) {
    JsonNode found = facts.at(pointer);
    return found.isString() ? Optional.of(found.stringValue()) : Optional.empty();
  }

  String text(String pointer) {
    return find(pointer).orElse(wording.of(Word.NOT_STATED));
  }

  String title(String pointer) {
    return find(pointer).map(Tables::title).orElse(wording.of(Word.NOT_STATED));
  }

  String place(String pointer) {
    return find(pointer).map(Tables::place).orElse(wording.of(Word.NOT_STATED));
  }

  String yesOrNo(String pointer) {
    JsonNode found = facts.at(pointer);
    if (!found.isBoolean()) {
      return wording.of(Word.NOT_STATED);
    }
    return wording.of(found.booleanValue() ? Word.YES : Word.NO);
  }

  boolean isTrue(String pointer) {
    return facts.at(pointer).isBoolean() && facts.at(pointer).booleanValue();
  }

  String codes(String pointer) {
    return list(pointer, strings(pointer).map(Tables::title));
  }

  String places(String pointer) {
    return list(pointer, strings(pointer).map(Tables::place));
  }

  /** The standards by their own spelling. */
  String names(String pointer) {
    return list(pointer, strings(pointer));
  }

  /** {@code BAA (US to IN)}. */
  String safeguards(String pointer) {
    return list(pointer, facts.at(pointer).valueStream().map(this::safeguard));
  }

  private String safeguard(JsonNode node) {
    Map<String, String> values =
        Map.of(
            "type", member(node, "type"), "from", member(node, "from"), "to", member(node, "to"));
    return wording.of(Word.FACT_SAFEGUARD, values);
  }

  private String member(JsonNode node, String name) {
    return node.path(name).isString() ? node.path(name).stringValue() : wording.of(Word.NOT_STATED);
  }

  private Stream<String> strings(String pointer) {
    return facts.at(pointer).valueStream().filter(JsonNode::isString).map(JsonNode::stringValue);
  }

  private String list(String pointer, Stream<String> items) {
    if (!facts.at(pointer).isArray()) {
      return wording.of(Word.NOT_STATED);
    }
    String listed = Tables.list(items);
    return listed.isEmpty() ? wording.of(Word.NONE) : listed;
  }
}
