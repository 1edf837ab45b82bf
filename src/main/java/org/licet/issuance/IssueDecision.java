package org.licet.issuance;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.licet.attestation.Attestation;
import org.licet.attestation.Statement;
import org.licet.attestation.StatusEntry;
import org.licet.decision.Decision;
import org.licet.decision.DecisionWriter;
import org.licet.facts.FactsWriter;
import org.licet.lawversion.LawInForce;
import org.licet.signing.Signer;
import org.licet.transparencylog.LogKey;
import org.licet.web.RequestRefusedException;
import org.springframework.stereotype.Service;

/**
 * The whole path: decide, attest, and then record facts, decision, law version and attestation in
 * one transaction, which is not open meanwhile. What fails leaves nothing behind but a number of a
 * status's entry, and nothing is answered that is not recorded.
 */
@Service
class IssueDecision {
  private final Records records;
  private final StatusEntries statuses;
  private final LawInForce laws;
  private final Signer signer;
  private final String log;
  private final Clock clock;

  IssueDecision(
      Records records,
      StatusEntries statuses,
      LawInForce laws,
      Signer signer,
      LogKey logKey,
      Clock clock) {
    this.records = records;
    this.statuses = statuses;
    this.laws = laws;
    this.signer = signer;
    this.log = logKey.verifier().toString();
    this.clock = clock;
  }

  /**
   * Answers an order; the second time that it comes under the same mark, as the first time. An
   * instant has the microseconds that PostgreSQL keeps, so that what is signed is what is stored.
   *
   * @throws RequestRefusedException where the mark came with another body
   * @throws org.licet.signing.SigningException where the signer's certificate is not valid now
   */
  public Issued issue(Order order) {
    return records.findEarlier(order).orElseGet(() -> decide(order));
  }

  private Issued decide(Order order) {
    Instant decidedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Decision decision = laws.at(decidedAt).decide(order.facts(), decidedAt);
    StatusEntries.Taken status = statuses.take();
    Statement statement = statement(order, decision, status.entry());
    Attestation attestation = Attestation.issue(statement, signer);
    return records.keep(order, statement, attestation, status.number());
  }

  private Statement statement(Order order, Decision decision, StatusEntry status) {
    return new Statement(
        UUID.randomUUID(),
        UUID.randomUUID(),
        order.reference(),
        order.names(),
        decision.asOf(),
        FactsWriter.write(order.facts()),
        DecisionWriter.write(decision),
        status,
        log);
  }
}
