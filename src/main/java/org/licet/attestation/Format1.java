package org.licet.attestation;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Format 1: a Verifiable Credential, W3C VC Data Model 2.0 §4, about one assignment. Facts and
 * decision are JSON literals to JSON-LD ({@code @json}), so that an {@code id} or {@code type} in
 * them is not taken for one of the credential's own.
 */
final class Format1 {
  private static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
  private static final String TYPE = "ReadingAssignmentAttestation";
  private static final String URN_UUID = "urn:uuid:";
  private static final String NOTICE =
      "What the law on file says about the facts given. It is not legal advice.";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Format1() {}

  static ObjectNode write(Statement statement, Issuer issuer) {
    return write(statement, issuer, Format.ONE);
  }

  /** What a later format shares with this one, under its own vocabulary. */
  static ObjectNode write(Statement statement, Issuer issuer, Format format) {
    ObjectNode payload = NODES.objectNode();
    payload.putArray("@context").add(CREDENTIALS).add(context(format.vocabulary()));
    payload.put("id", URN_UUID + statement.id());
    payload.putArray("type").add("VerifiableCredential").add(TYPE);
    payload.putObject("issuer").put("id", issuer.id()).put("name", issuer.name());
    payload.put("validFrom", statement.decidedAt().toString());
    validUntil(statement).ifPresent(until -> payload.put("validUntil", until.toString()));
    payload.set("credentialSubject", subject(statement));
    payload.put("notice", NOTICE);
    return payload;
  }

  static Statement read(JsonNode payload) {
    JsonNode subject = payload.path("credentialSubject");
    JsonNode names = subject.path("names");
    return new Statement(
        uuid("id", payload.path("id")),
        uuid("credentialSubject.id", subject.path("id")),
        text("credentialSubject.reference", subject.path("reference")),
        new Names(name(names, "reader"), name(names, "facility"), name(names, "provider")),
        instant("credentialSubject.decidedAt", subject.path("decidedAt")),
        object("credentialSubject.facts", subject.path("facts")),
        object("credentialSubject.decision", subject.path("decision")),
        null,
        null);
  }

  /**
   * Finds a statement that contradicts itself: a permit with an unmet requirement, an answer of
   * another moment.
   */
  static Optional<Fault> findFault(Statement statement) {
    JsonNode decision = statement.decision();
    String found = decision.path("outcome").asString("none");
    Optional<Verdict> verdict = Verdict.find(found);
    if (verdict.isEmpty()) {
      return fault("outcome", found, "`PERMIT`, `CONDITIONAL` or `DENY`");
    }
    String asOf = decision.path("asOf").asString("none");
    if (!isSameInstant(asOf, statement.decidedAt())) {
      return fault(
          "decision.asOf", asOf, "the moment of asking, `%s`".formatted(statement.decidedAt()));
    }
    return verdict.get().findFault(decision);
  }

  private static ObjectNode context(String vocabulary) {
    ObjectNode context = NODES.objectNode().put("@vocab", vocabulary);
    for (String literal : new String[] {"facts", "decision"}) {
      context.putObject(literal).put("@id", vocabulary + literal).put("@type", "@json");
    }
    return context;
  }

  private static ObjectNode subject(Statement statement) {
    ObjectNode subject = NODES.objectNode();
    subject.put("id", URN_UUID + statement.assignmentId());
    subject.put("reference", statement.reference());
    names(statement.names()).ifPresent(names -> subject.set("names", names));
    subject.put("decidedAt", statement.decidedAt().toString());
    subject.put("statement", Verdict.of(statement.decision()).words());
    subject.set("facts", statement.facts());
    subject.put("factsDigest", CanonicalJson.digest(statement.facts()));
    subject.set("decision", statement.decision());
    subject.put("decisionDigest", CanonicalJson.digest(statement.decision()));
    return subject;
  }

  private static Optional<ObjectNode> names(Names names) {
    ObjectNode node = NODES.objectNode();
    putIfGiven(node, "reader", names.reader());
    putIfGiven(node, "facility", names.facility());
    putIfGiven(node, "provider", names.provider());
    return node.isEmpty() ? Optional.empty() : Optional.of(node);
  }

  private static void putIfGiven(ObjectNode node, String field, @Nullable String value) {
    if (value != null) {
      node.put(field, value);
    }
  }

  /** When the decision's answer could first change; a credential may not end before it begins. */
  private static Optional<Instant> validUntil(Statement statement) {
    JsonNode until = statement.decision().path("validUntil");
    if (until.isMissingNode() || until.isNull()) {
      return Optional.empty();
    }
    return Optional.of(instant("decision.validUntil", until))
        .filter(statement.decidedAt()::isBefore);
  }

  private static boolean isSameInstant(String text, Instant instant) {
    try {
      return Instant.parse(text).equals(instant);
    } catch (DateTimeException e) {
      return false; // no instant at all is not the same one
    }
  }

  private static UUID uuid(String where, JsonNode node) {
    String text = text(where, node);
    try {
      return UUID.fromString(text.substring(Math.min(text.length(), URN_UUID.length())));
    } catch (IllegalArgumentException e) {
      throw refusal(where, node, "`urn:uuid:` and a UUID", e);
    }
  }

  private static Instant instant(String where, JsonNode node) {
    String text = text(where, node);
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw refusal(where, node, "an instant in UTC, for example `2026-11-24T10:00:00Z`", e);
    }
  }

  private static String text(String where, JsonNode node) {
    if (!node.isString()) {
      throw refusal(where, node, "text", null);
    }
    return node.stringValue();
  }

  private static JsonNode object(String where, JsonNode node) {
    if (!node.isObject()) {
      throw refusal(where, node, "an object", null);
    }
    return node;
  }

  private static @Nullable String name(JsonNode names, String field) {
    return names.has(field) ? text("credentialSubject.names." + field, names.path(field)) : null;
  }

  private static AttestationVerificationException refusal(
      String where, JsonNode found, String expected, @Nullable Throwable cause) {
    String text = found.isMissingNode() ? "nothing" : "`%s`".formatted(found);
    return new AttestationVerificationException(new Fault(where, text, expected), cause);
  }

  private static Optional<Fault> fault(String check, String found, String expected) {
    return Optional.of(new Fault(check, "`%s`".formatted(found), expected));
  }
}
