package org.licet.issuance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.Attestation;
import org.licet.attestation.Statement;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** An attestation as it was signed, and as it was printed where somebody asked for that. */
@Entity
@Table(name = "attestation")
class IssuedAttestation {
  /** Rows are only ever inserted, by this; what is printed later is kept beside. */
  static final String INSERT =
      """
      insert into attestation (id, assignment_id, jws, payload_digest, issued_at, status_entry)
      values (:attestationId, :assignmentId, :jws, :payloadDigest, :decidedAt, :statusEntry)
      """;

  @Id private UUID id;
  private UUID assignmentId;
  private String jws;
  private String payloadDigest;
  private Instant issuedAt;
  private @Nullable Long statusEntry;
  private byte @Nullable [] pdf;
  private @Nullable String pdfLevel;

  @SuppressWarnings("NullAway.Init")
  protected IssuedAttestation() {}

  IssuedAttestation(Statement statement, Attestation attestation, long statusEntry) {
    this.id = statement.id();
    this.assignmentId = statement.assignmentId();
    this.jws = attestation.jws();
    this.payloadDigest = attestation.digest();
    this.issuedAt = statement.decidedAt();
    this.statusEntry = statusEntry;
  }

  /** Beside the values of its assignment. */
  StatementSpec bind(StatementSpec insert) {
    return insert
        .param("attestationId", id)
        .param("jws", jws)
        .param("payloadDigest", payloadDigest)
        .param("statusEntry", statusEntry);
  }

  UUID getId() {
    return id;
  }

  UUID assignmentId() {
    return assignmentId;
  }

  String payloadDigest() {
    return payloadDigest;
  }

  Instant issuedAt() {
    return issuedAt;
  }

  /** The number of the status's entry, counted through all lists; none in format 1. */
  Optional<Long> statusEntry() {
    return Optional.ofNullable(statusEntry);
  }

  Attestation attestation() {
    return Attestation.parse(jws.getBytes(StandardCharsets.US_ASCII));
  }

  /** The PDF that is kept; empty until one that is final was printed. */
  Optional<Printer.Print> pdf() {
    return pdf == null || pdfLevel == null
        ? Optional.empty()
        : Optional.of(new Printer.Print(pdf.clone(), pdfLevel, true));
  }
}
