package org.licet.issuance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.SignedRecord;
import org.licet.issuance.Discrepancy.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A read at sign-off, as it is shown.
 *
 * @param id also of the signed record
 * @param reference the caller's own, of the assignment
 * @param place where the reader sat
 * @param by who told it, a name that nobody has verified
 * @param discrepancies none where it was read as attested
 */
public record RecordedRead(
    UUID id,
    UUID attestationId,
    String reference,
    Instant recordedAt,
    Instant readAt,
    String readerId,
    String place,
    @Nullable String by,
    List<Discrepancy> discrepancies) {
  static final String PATH = "/api/v1/reads/";

  public RecordedRead {
    discrepancies = List.copyOf(discrepancies);
  }

  /** What is shown is what was signed. */
  static RecordedRead of(Reading reading) {
    JsonNode signed = SignedRecord.parse(reading.jws()).record();
    return new RecordedRead(
        reading.getId(),
        reading.attestationId(),
        signed.path("reference").stringValue(),
        reading.recordedAt(),
        reading.readAt(),
        signed.path("readerId").stringValue(),
        signed.path("place").stringValue(),
        signed.has("by") ? signed.path("by").path("name").stringValue() : null,
        signed.path("discrepancies").valueStream().map(RecordedRead::discrepancy).toList());
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id.toString());
    json.put("attestation", attestationId.toString());
    json.put("reference", reference);
    json.put("recordedAt", recordedAt.toString());
    json.put("readAt", readAt.toString());
    json.put("readerId", readerId);
    json.put("place", place);
    if (by != null) {
      json.putObject("by").put("name", by).put("verified", false);
    }
    Reading.Outcome outcome =
        discrepancies.isEmpty() ? Reading.Outcome.MATCHES : Reading.Outcome.DISCREPANCY;
    json.put("outcome", outcome.name());
    json.set("discrepancies", json(discrepancies));
    json.putObject("links").put("jws", PATH + id + ".jws").put("proof", PATH + id + ".proof");
    return json;
  }

  static ArrayNode json(List<Discrepancy> discrepancies) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Discrepancy each : discrepancies) {
      array
          .addObject()
          .put("kind", each.kind().name())
          .put("attested", each.attested())
          .put("found", each.found());
    }
    return array;
  }

  private static Discrepancy discrepancy(JsonNode json) {
    return new Discrepancy(
        Kind.valueOf(json.path("kind").stringValue()),
        json.path("attested").stringValue(),
        json.path("found").stringValue());
  }
}
