package org.licet.issuance;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.licet.access.Audit;
import org.licet.attestation.RecordKind;
import org.licet.attestation.SignedRecord;
import org.licet.decision.Decider;
import org.licet.decision.DecisionWriter;
import org.licet.facts.FactsReader;
import org.licet.facts.FactsWriter;
import org.licet.facts.Question;
import org.licet.signing.Signer;
import org.licet.transparencylog.TransparencyLog;
import org.licet.web.NotOnFileException;
import org.licet.web.Operation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records who really read: holds it against what was attested, decides again by what was true at
 * sign-off, signs what came of it, keeps it, and appends it to the log, in one transaction.
 */
@Service
class RecordRead {
  private final IssuedAttestations attestations;
  private final Assignments assignments;
  private final Revocations revocations;
  private final Readings readings;
  private final TransparencyLog log;
  private final Signer signer;
  private final Audit audit;
  private final Clock clock;

  RecordRead(
      IssuedAttestations attestations,
      Assignments assignments,
      Revocations revocations,
      Readings readings,
      TransparencyLog log,
      Signer signer,
      Audit audit,
      Clock clock) {
    this.attestations = attestations;
    this.assignments = assignments;
    this.revocations = revocations;
    this.readings = readings;
    this.log = log;
    this.signer = signer;
    this.audit = audit;
    this.clock = clock;
  }

  /** A read, and whether it was recorded just now. */
  record Recorded(RecordedRead read, boolean first) {}

  /**
   * Records; the same body a second time changes nothing.
   *
   * @param law in force at sign-off; empty where none was
   * @throws NotOnFileException for an attestation that was not issued here
   */
  @Transactional
  public Recorded record(String attestationId, ReadingOrder order, Optional<Decider> law) {
    IssuedAttestation attestation = require(attestationId);
    Optional<Reading> earlier =
        readings.findByAttestationIdAndBodyDigest(attestation.getId(), order.bodyDigest());
    if (earlier.isPresent()) {
      return new Recorded(RecordedRead.of(earlier.get()), false);
    }
    Assignment assignment = assignments.findById(attestation.assignmentId()).orElseThrow();
    Attested attested = attested(attestation, assignment);
    Question question = SignOff.question(attested.facts(), order);
    Optional<ObjectNode> again =
        law.map(decider -> DecisionWriter.write(decider.decide(question, order.readAt())));
    List<Discrepancy> discrepancies = attested.discrepancies(order, again);

    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("attestation", "urn:uuid:" + attestation.getId());
    record.put("attestationDigest", attestation.payloadDigest());
    record.put("reference", assignment.reference());
    record.put("readerId", order.readerId()).put("place", order.place().code());
    record.put("readAt", order.readAt().toString());
    if (order.by() != null) {
      record.putObject("by").put("name", order.by()).put("verified", false);
    }
    record.set("facts", FactsWriter.write(question));
    again.ifPresent(decision -> record.set("decision", decision));
    record.set("discrepancies", RecordedRead.json(discrepancies));
    return new Recorded(keep(attestation, order, record, discrepancies), true);
  }

  private RecordedRead keep(
      IssuedAttestation attestation,
      ReadingOrder order,
      ObjectNode record,
      List<Discrepancy> discrepancies) {
    UUID id = UUID.randomUUID();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    SignedRecord signed = SignedRecord.issue(RecordKind.READING, id, now, record, signer);
    log.append(id, signed.jws().getBytes(US_ASCII));
    audit.record(
        Operation.RECORD_READ, "attestation:" + attestation.getId(), "read by " + order.readerId());
    Reading.Outcome outcome =
        discrepancies.isEmpty() ? Reading.Outcome.MATCHES : Reading.Outcome.DISCREPANCY;
    return RecordedRead.of(
        readings.save(new Reading(id, attestation.getId(), now, order, outcome, signed)));
  }

  private Attested attested(IssuedAttestation attestation, Assignment assignment) {
    return new Attested(
        FactsReader.read(assignment.facts()),
        assignment.decision(),
        assignment.decidedAt(),
        revocations.findById(attestation.getId()).map(Revocation::recordedAt).orElse(null));
  }

  /** Held until the transaction ends, so that the same body is recorded once. */
  private IssuedAttestation require(String id) {
    return Optional.of(id)
        .filter(Archive::isUuid)
        .flatMap(known -> attestations.findWithLockById(UUID.fromString(known)))
        .orElseThrow(() -> new NotOnFileException("attestation", id));
  }
}
