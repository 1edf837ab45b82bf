package org.licet.issuance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.SignedRecord;
import org.licet.web.Json;
import org.springframework.data.domain.Persistable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * That an attestation does not stand any more: there is at most one, and it is never taken back.
 */
@Entity
class Revocation implements Persistable<UUID> {
  @Id private UUID attestationId;
  private UUID id;
  private @Nullable Long statusEntry;
  private Instant recordedAt;
  private @Nullable String recordedBy;
  private String reason;
  private @Nullable UUID supersededBy;
  private String jws;

  @SuppressWarnings("NullAway.Init")
  protected Revocation() {}

  Revocation(
      IssuedAttestation attestation,
      UUID id,
      Instant recordedAt,
      RevocationOrder order,
      SignedRecord signed) {
    this.attestationId = attestation.getId();
    this.id = id;
    this.statusEntry = attestation.statusEntry().orElse(null);
    this.recordedAt = recordedAt;
    this.recordedBy = order.by();
    this.reason = order.reason();
    this.supersededBy = order.supersededBy();
    this.jws = signed.jws();
  }

  @Override
  public UUID getId() {
    return attestationId;
  }

  /** Rows are only ever inserted. */
  @Override
  public boolean isNew() {
    return true;
  }

  /** The name of the signed record, also in the log. */
  UUID recordId() {
    return id;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  /** The signed record, compact. */
  String jws() {
    return jws;
  }

  /** Whether the order asks for what was done already. */
  boolean isBy(RevocationOrder order) {
    return reason.equals(order.reason())
        && Objects.equals(recordedBy, order.by())
        && Objects.equals(supersededBy, order.supersededBy());
  }

  /** The body of the answer: the same bytes whenever it is asked for. */
  byte[] body() {
    String path = "/api/v1/attestations/" + attestationId + "/revocation";
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", id.toString());
    body.put("attestation", attestationId.toString());
    body.put("revokedAt", recordedAt.toString());
    body.put("reason", reason);
    if (supersededBy != null) {
      body.put("supersededBy", supersededBy.toString());
    }
    if (recordedBy != null) {
      body.putObject("by").put("name", recordedBy).put("verified", false);
    }
    body.putObject("links").put("jws", path + ".jws").put("proof", path + ".proof");
    return Json.write(body);
  }
}
