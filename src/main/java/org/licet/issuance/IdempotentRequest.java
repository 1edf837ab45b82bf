package org.licet.issuance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.licet.issuance.Order.Marked;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A request that a caller marked, so that sending it again asks for the same answer. */
@Entity
@Table(name = "idempotency")
class IdempotentRequest {
  /** Takes a mark; waits for a transaction that is taking it just now, and fails where it did. */
  static final String INSERT =
      """
      insert into idempotency (caller, key, body_digest, assignment_id)
      values (:caller, :key, :bodyDigest, :assignmentId)
      """;

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

  /** Beside the values of the assignment that it is taken for. */
  static StatementSpec bind(StatementSpec insert, Marked marked) {
    return insert
        .param("caller", marked.mark().caller())
        .param("key", marked.mark().key())
        .param("bodyDigest", marked.bodyDigest());
  }

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
