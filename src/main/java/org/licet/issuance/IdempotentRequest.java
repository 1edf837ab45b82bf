package org.licet.issuance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A request that a caller marked, so that sending it again asks for the same answer. */
@Entity
@Table(name = "idempotency")
class IdempotentRequest {
  /**
   * The mark.
   *
   * @param key 1 to 255 visible ASCII characters of the caller's choice
   */
  @Embeddable
  record Mark(String caller, String key) {}

  @EmbeddedId private Mark mark;
  private String bodyDigest;
  private UUID assignmentId;

  @SuppressWarnings("NullAway.Init")
  protected IdempotentRequest() {}

  Mark mark() {
    return mark;
  }

  /** SHA-256 of the body in canonical form. */
  String bodyDigest() {
    return bodyDigest;
  }

  UUID assignmentId() {
    return assignmentId;
  }
}
