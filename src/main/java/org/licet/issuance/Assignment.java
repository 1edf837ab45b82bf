package org.licet.issuance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.CanonicalJson;
import org.licet.attestation.Names;
import org.licet.attestation.Statement;
import org.licet.web.Json;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.JsonNode;

/**
 * An assignment as it was asked for and decided. What auditors search by stands beside the bytes,
 * taken from them once.
 */
@Entity
class Assignment {
  /** Rows are only ever inserted, by this. */
  static final String INSERT =
      """
      insert into assignment (id, reference, facts, decision, law_digest, decided_at,
        reader_name, facility_name, provider_name,
        reader_id, patient_place, reader_place, outcome, valid_until)
      values (:assignmentId, :reference, :facts, :decision, :lawDigest, :decidedAt,
        :readerName, :facilityName, :providerName,
        :readerId, :patientPlace, :readerPlace, :outcome, :validUntil)
      """;

  @Id private UUID id;
  private String reference;
  private byte[] facts;
  private byte[] decision;
  private String lawDigest;
  private Instant decidedAt;
  private @Nullable String readerName;
  private @Nullable String facilityName;
  private @Nullable String providerName;
  private @Nullable String readerId;
  private @Nullable String patientPlace;
  private @Nullable String readerPlace;
  private String outcome;
  private @Nullable Instant validUntil;

  @SuppressWarnings("NullAway.Init")
  protected Assignment() {}

  Assignment(Statement statement) {
    this.id = statement.assignmentId();
    this.reference = statement.reference();
    this.facts = CanonicalJson.write(statement.facts());
    this.decision = Json.write(statement.decision());
    this.lawDigest = statement.decision().path("law").path("digest").stringValue();
    this.decidedAt = statement.decidedAt();
    Names names = statement.names();
    this.readerName = names.reader();
    this.facilityName = names.facility();
    this.providerName = names.provider();
    JsonNode facts = statement.facts();
    this.readerId = find(facts.at("/reader/id"));
    this.patientPlace = find(facts.at("/study/patientLocation"));
    this.readerPlace = find(facts.at("/reader/readingFrom"));
    this.outcome = statement.decision().path("outcome").stringValue();
    String until = find(statement.decision().path("validUntil"));
    this.validUntil = until == null ? null : Instant.parse(until);
  }

  private static @Nullable String find(JsonNode node) {
    return node.isString() ? node.stringValue() : null;
  }

  StatementSpec bind(StatementSpec insert) {
    OffsetDateTime until = validUntil == null ? null : validUntil.atOffset(ZoneOffset.UTC);
    return insert
        .param("assignmentId", id)
        .param("reference", reference)
        .param("facts", facts)
        .param("decision", decision)
        .param("lawDigest", lawDigest)
        .param("decidedAt", decidedAt.atOffset(ZoneOffset.UTC))
        .param("readerName", readerName, Types.VARCHAR)
        .param("facilityName", facilityName, Types.VARCHAR)
        .param("providerName", providerName, Types.VARCHAR)
        .param("readerId", readerId, Types.VARCHAR)
        .param("patientPlace", patientPlace, Types.VARCHAR)
        .param("readerPlace", readerPlace, Types.VARCHAR)
        .param("outcome", outcome)
        .param("validUntil", until, Types.TIMESTAMP_WITH_TIMEZONE);
  }

  UUID getId() {
    return id;
  }

  String reference() {
    return reference;
  }

  /** The facts as they were put into the decision: the canonical bytes that are signed. */
  byte[] facts() {
    return facts.clone();
  }

  /** The decision as it was answered. */
  JsonNode decision() {
    return Json.read(decision);
  }

  Instant decidedAt() {
    return decidedAt;
  }

  String lawDigest() {
    return lawDigest;
  }

  Names names() {
    return new Names(readerName, facilityName, providerName);
  }
}
