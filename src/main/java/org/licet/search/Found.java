package org.licet.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.decision.Answer.Outcome;

/**
 * An attestation as a search shows it.
 *
 * @param digest SHA-256 of what is signed
 * @param readerName as it was given and signed; {@code null} where none was
 * @param patientPlace ISO 3166; {@code null} where the facts did not state it
 * @param validUntil when the answer can first change; {@code null} where no change is in sight
 * @param revokedAt when the attestation was revoked; {@code null} where it stands
 */
public record Found(
    UUID attestation,
    UUID assignment,
    Instant decidedAt,
    Outcome outcome,
    String reference,
    @Nullable String readerId,
    @Nullable String readerName,
    @Nullable String patientPlace,
    @Nullable String readerPlace,
    @Nullable Instant validUntil,
    @Nullable Instant revokedAt,
    String lawVersion,
    String lawDigest,
    String digest) {

  static Found of(ResultSet row, int number) throws SQLException {
    return new Found(
        row.getObject("attestation", UUID.class),
        row.getObject("assignment", UUID.class),
        Objects.requireNonNull(instant(row, "decided_at")),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("reference"),
        row.getString("reader_id"),
        row.getString("reader_name"),
        row.getString("patient_place"),
        row.getString("reader_place"),
        instant(row, "valid_until"),
        instant(row, "revoked_at"),
        row.getString("law_version"),
        row.getString("law_digest"),
        row.getString("digest"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  public Position position() {
    return new Position(decidedAt, assignment);
  }

  /** What has become of the answer at a moment. What was revoked never holds again. */
  public Criteria.Status status(Instant at) {
    if (revokedAt != null) {
      return Criteria.Status.REVOKED;
    }
    return validUntil == null || validUntil.isAfter(at)
        ? Criteria.Status.VALID
        : Criteria.Status.ENDED;
  }
}
