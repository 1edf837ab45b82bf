package org.licet.issuance;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;
import java.util.UUID;
import org.licet.access.Audit;
import org.licet.attestation.Attestation;
import org.licet.attestation.Statement;
import org.licet.issuance.Order.Marked;
import org.licet.transparencylog.Appended;
import org.licet.transparencylog.TransparencyLog;
import org.licet.web.Operation;
import org.licet.web.RequestRefusedException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What is recorded of decisions. */
@Component
class Records {
  // INVARIANT: one statement, so it is one transaction, and one way to the server and back
  private static final String KEEP =
      """
      with assigned as (%s), attested as (%s), logged as (%s), audited as (%s)
      %s
      """
          .formatted(
              Assignment.INSERT,
              IssuedAttestation.INSERT,
              Appended.INSERT,
              Audit.INSERT,
              Stamps.INSERT);

  private static final String KEEP_MARKED =
      KEEP.replaceFirst("with", "with marked as (%s),".formatted(IdempotentRequest.INSERT));

  private final JdbcClient database;
  private final Assignments assignments;
  private final IssuedAttestations attestations;
  private final IdempotentRequests requests;
  private final TransparencyLog log;
  private final Audit audit;

  Records(
      JdbcClient database,
      Assignments assignments,
      IssuedAttestations attestations,
      IdempotentRequests requests,
      TransparencyLog log,
      Audit audit) {
    this.database = database;
    this.assignments = assignments;
    this.attestations = attestations;
    this.requests = requests;
    this.log = log;
    this.audit = audit;
  }

  /**
   * Finds what was answered before under an order's mark; empty where it has none.
   *
   * @throws RequestRefusedException where the mark came with another body
   */
  public Optional<Issued> findEarlier(Order order) {
    Marked marked = order.marked();
    return marked == null
        ? Optional.empty()
        : requests.findById(marked.mark()).flatMap(first -> answered(first, marked));
  }

  private Optional<Issued> answered(IdempotentRequest first, Marked marked) {
    if (!first.bodyDigest().equals(marked.bodyDigest())) {
      throw new RequestRefusedException(
          HttpStatus.CONFLICT,
          "Idempotency-Key: `%s` was sent with another body before, expected the same body or another key"
              .formatted(marked.mark().key()),
          null);
    }
    return find(first.assignmentId());
  }

  /**
   * Keeps a decision with everything that proves it, the number of its status's entry, and its
   * order's mark: all of it, or nothing where that throws. Where another has taken the mark
   * meanwhile, for whom it waits, the answer is theirs.
   */
  public Issued keep(Order order, Statement statement, Attestation attestation, long statusEntry) {
    Assignment assignment = new Assignment(statement);
    IssuedAttestation issued = new IssuedAttestation(statement, attestation, statusEntry);
    Marked marked = order.marked();
    StatementSpec insert = database.sql(marked == null ? KEEP : KEEP_MARKED);
    if (marked != null) {
      insert = IdempotentRequest.bind(insert, marked);
    }
    insert = issued.bind(assignment.bind(insert));
    insert =
        insert.params(log.salted(issued.getId(), attestation.jws().getBytes(US_ASCII)).values());
    String attested = "attestation:" + issued.getId();
    insert = insert.params(audit.values(Operation.ASSIGN, attested, order.reference()));
    try {
      insert.update();
    } catch (DuplicateKeyException taken) {
      return findEarlier(order).orElseThrow(() -> taken);
    }
    return new Issued(assignment, issued.getId(), true);
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
