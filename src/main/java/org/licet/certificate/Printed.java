package org.licet.certificate;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an attestation says, as far as the certificate prints it: read from the signed payload, a
 * W3C Verifiable Credential 2.0, and from nowhere else. A member that every attestation has is
 * required; facts may be absent, and are then not known.
 *
 * @param id the credential's id
 * @param reference the caller's own reference of the assignment
 * @param decidedAt an instant, as signed
 */
record Printed(
    String id,
    String reference,
    String decidedAt,
    JsonNode names,
    JsonNode facts,
    Decision decision) {

  /** The decision, its arrays in the order of the payload. */
  record Decision(
      Verdict verdict,
      String asOf,
      List<Requirement> requirements,
      List<Condition> conditions,
      List<Warning> warnings,
      String confidence,
      @Nullable String validUntil,
      String lawVersion,
      String lawDigest) {

    /** Unmet ones first, then waived, then met; each in the order of the payload. */
    List<Requirement> byStatus() {
      return Stream.of(Status.values())
          .flatMap(status -> requirements.stream().filter(each -> each.status() == status))
          .toList();
    }

    long count(Status status) {
      return requirements.stream().filter(each -> each.status() == status).count();
    }
  }

  /** How a requirement came out, the worst first. */
  enum Status {
    UNMET,
    WAIVED,
    MET
  }

  record Requirement(
      String id,
      String jurisdiction,
      String topic,
      Status status,
      String text,
      String citation,
      List<String> because,
      String confidence,
      @Nullable Exemption exception,
      @Nullable String remedy) {}

  /** The exception by which a requirement is waived. */
  record Exemption(String label, String text, String citation) {}

  record Condition(
      String id,
      String code,
      String jurisdiction,
      String topic,
      String text,
      String citation,
      String confidence,
      @Nullable String remedy) {}

  /**
   * @param pointer where in the facts; {@code null} is about the law
   */
  record Warning(@Nullable String pointer, String text) {}
}
