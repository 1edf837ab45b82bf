package org.licet.issuance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.SignedRecord;
import tools.jackson.databind.JsonNode;

/**
 * That an attestation does not stand any more, as it is shown.
 *
 * @param reason 1 to 200 characters
 * @param supersededBy the later attestation that takes its place; {@code null} where none does
 * @param by who told it, a name that nobody has verified
 */
public record RecordedRevocation(
    Instant revokedAt, String reason, @Nullable UUID supersededBy, @Nullable String by) {
  private static final String URN = "urn:uuid:";

  /** What is shown is what was signed. */
  static RecordedRevocation of(Revocation revocation) {
    JsonNode signed = SignedRecord.parse(revocation.jws()).record();
    return new RecordedRevocation(
        revocation.recordedAt(),
        signed.path("reason").stringValue(),
        signed.has("supersededBy")
            ? UUID.fromString(signed.path("supersededBy").stringValue().substring(URN.length()))
            : null,
        signed.has("by") ? signed.path("by").path("name").stringValue() : null);
  }
}
