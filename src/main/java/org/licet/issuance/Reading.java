package org.licet.issuance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.licet.attestation.SignedRecord;
import org.springframework.data.domain.Persistable;

/** Who read at sign-off, as it was recorded and signed. Of one attestation there may be several. */
@Entity
class Reading implements Persistable<UUID> {
  /** Whether it was read as attested. */
  enum Outcome {
    MATCHES,
    DISCREPANCY
  }

  @Id private UUID id;
  private UUID attestationId;
  private String bodyDigest;
  private Instant recordedAt;
  private Instant readAt;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private String jws;

  @SuppressWarnings("NullAway.Init")
  protected Reading() {}

  Reading(
      UUID id,
      UUID attestationId,
      Instant recordedAt,
      ReadingOrder order,
      Outcome outcome,
      SignedRecord signed) {
    this.id = id;
    this.attestationId = attestationId;
    this.bodyDigest = order.bodyDigest();
    this.recordedAt = recordedAt;
    this.readAt = order.readAt();
    this.outcome = outcome;
    this.jws = signed.jws();
  }

  @Override
  public UUID getId() {
    return id;
  }

  /** Rows are only ever inserted. */
  @Override
  public boolean isNew() {
    return true;
  }

  UUID attestationId() {
    return attestationId;
  }

  String bodyDigest() {
    return bodyDigest;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  Instant readAt() {
    return readAt;
  }

  Outcome outcome() {
    return outcome;
  }

  /** The signed record, compact. */
  String jws() {
    return jws;
  }
}
