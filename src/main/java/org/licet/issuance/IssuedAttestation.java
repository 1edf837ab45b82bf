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
import org.springframework.data.domain.Persistable;

/** An attestation as it was signed, and as it was printed where somebody asked for that. */
@Entity
@Table(name = "attestation")
class IssuedAttestation implements Persistable<UUID> {
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

  @Override
  public UUID getId() {
    return id;
  }

  /** Rows are only ever inserted; what is printed later is kept beside. */
  @Override
  public boolean isNew() {
    return true;
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
