package org.licet.issuance;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.licet.attestation.Attestation;
import org.licet.attestation.Statement;
import org.licet.issuance.Order.Marked;
import org.licet.transparencylog.TransparencyLog;
import org.licet.web.RequestRefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is recorded of decisions; its methods take part in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Records {
  private final Assignments assignments;
  private final IssuedAttestations attestations;
  private final IdempotentRequests requests;
  private final TransparencyLog log;
  private final Stamps stamps;

  Records(
      Assignments assignments,
      IssuedAttestations attestations,
      IdempotentRequests requests,
      TransparencyLog log,
      Stamps stamps) {
    this.log = log;
    this.stamps = stamps;
    this.assignments = assignments;
    this.attestations = attestations;
    this.requests = requests;
  }

  /**
   * Takes an order's mark, where it has one, for the assignment that is about to be made, or finds
   * what was answered under it before.
   */
  public Optional<Issued> takeMark(Order order, UUID assignmentId) {
    Marked marked = order.marked();
    if (marked == null || requests.take(marked.mark(), marked.bodyDigest(), assignmentId) == 1) {
      return Optional.empty();
    }
    IdempotentRequest first = requests.findById(marked.mark()).orElseThrow();
    if (!first.bodyDigest().equals(marked.bodyDigest())) {
      throw new RequestRefusedException(
          HttpStatus.CONFLICT,
          "Idempotency-Key: `%s` was sent with another body before, expected the same body or another key"
              .formatted(marked.mark().key()),
          null);
    }
    return find(first.assignmentId());
  }

  /** Keeps a decision with everything that proves it, and the number of its status's entry. */
  public Issued keep(Statement statement, Attestation attestation, long statusEntry) {
    Assignment assignment = assignments.save(new Assignment(statement));
    attestations.save(new IssuedAttestation(statement, attestation, statusEntry));
    log.append(statement.id(), attestation.jws().getBytes(StandardCharsets.US_ASCII));
    stamps.queue(statement.id());
    return new Issued(assignment, statement.id(), true);
  }

  /** The answer of an assignment that was made before. */
  public Optional<Issued> find(UUID assignmentId) {
    return assignments
        .findById(assignmentId)
        .map(
            assignment -> {
              UUID attestationId =
                  attestations.findByAssignmentId(assignmentId).orElseThrow().getId();
              return new Issued(assignment, attestationId, false);
            });
  }
}
