package org.licet.certificate;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads a {@link Printed}; whatever lacks a member that it must have is refused by its JSON
 * pointer.
 */
final class PayloadReader {
  private final JsonNode payload;

  private PayloadReader(JsonNode payload) {
    this.payload = payload;
  }

  /**
   * @throws IllegalArgumentException where a member is missing or is not what it must be
   */
  static Printed read(JsonNode payload) {
    return new PayloadReader(payload).printed();
  }

  private Printed printed() {
    JsonNode subject = payload.path("credentialSubject");
    return new Printed(
        text(payload, "id"),
        text(subject, "reference"),
        text(subject, "decidedAt"),
        object(subject, "names"),
        object(subject, "facts"),
        decision(subject.path("decision")));
  }

  private static Printed.Decision decision(JsonNode decision) {
    return new Printed.Decision(
        constant(Verdict.class, decision, "outcome"),
        text(decision, "asOf"),
        list(decision, "requirements", PayloadReader::requirement),
        list(decision, "conditions", PayloadReader::condition),
        list(decision, "warnings", PayloadReader::warning),
        text(decision, "confidence"),
        findText(decision, "validUntil"),
        text(decision.path("law"), "version"),
        text(decision.path("law"), "digest"));
  }

  private static Printed.Requirement requirement(JsonNode node) {
    JsonNode exception = node.path("exception");
    return new Printed.Requirement(
        text(node, "id"),
        text(node, "jurisdiction"),
        text(node, "topic"),
        constant(Printed.Status.class, node, "status"),
        text(node, "text"),
        text(node, "citation"),
        list(node, "because", PayloadReader::string),
        text(node, "confidence"),
        exception.isObject() ? exemption(exception) : null,
        findText(node, "remedy"));
  }

  private static Printed.Exemption exemption(JsonNode node) {
    return new Printed.Exemption(text(node, "label"), text(node, "text"), text(node, "citation"));
  }

  private static Printed.Condition condition(JsonNode node) {
    return new Printed.Condition(
        text(node, "id"),
        text(node, "code"),
        text(node, "jurisdiction"),
        text(node, "topic"),
        text(node, "text"),
        text(node, "citation"),
        text(node, "confidence"),
        findText(node, "remedy"));
  }

  private static Printed.Warning warning(JsonNode node) {
    return new Printed.Warning(findText(node, "pointer"), text(node, "text"));
  }

  private static <T> List<T> list(JsonNode node, String member, Function<JsonNode, T> each) {
    JsonNode array = node.path(member);
    if (!array.isArray()) {
      throw refused(member, array, "an array");
    }
    return array.valueStream().map(each).toList();
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, String member) {
    String name = text(node, member);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw refused(member, node.path(member), "one of " + List.of(type.getEnumConstants()));
  }

  private static JsonNode object(JsonNode node, String member) {
    JsonNode found = node.path(member);
    return found.isObject() ? found : JsonNodeFactory.instance.objectNode();
  }

  private static String text(JsonNode node, String member) {
    String text = findText(node, member);
    if (text == null) {
      throw refused(member, node.path(member), "a string");
    }
    return text;
  }

  private static @Nullable String findText(JsonNode node, String member) {
    JsonNode found = node.path(member);
    return found.isString() ? found.stringValue() : null;
  }

  private static String string(JsonNode node) {
    if (!node.isString()) {
      throw refused("because", node, "a string");
    }
    return node.stringValue();
  }

  private static IllegalArgumentException refused(String member, JsonNode found, String expected) {
    return new IllegalArgumentException(
        "attestation's `%s`: found `%s`, expected %s"
            .formatted(member, found.isMissingNode() ? "nothing" : found, expected));
  }
}
