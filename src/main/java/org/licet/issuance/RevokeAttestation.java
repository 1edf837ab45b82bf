package org.licet.issuance;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.licet.access.Audit;
import org.licet.attestation.RecordKind;
import org.licet.attestation.SignedRecord;
import org.licet.signing.Signer;
import org.licet.transparencylog.TransparencyLog;
import org.licet.web.NotOnFileException;
import org.licet.web.Operation;
import org.licet.web.RequestRefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Revokes or supersedes: signs that, keeps it, and appends it to the log, in one transaction. From
 * its end on every status list says so.
 */
@Service
class RevokeAttestation {
  private final IssuedAttestations attestations;
  private final Revocations revocations;
  private final TransparencyLog log;
  private final Signer signer;
  private final Audit audit;
  private final Clock clock;

  RevokeAttestation(
      IssuedAttestations attestations,
      Revocations revocations,
      TransparencyLog log,
      Signer signer,
      Audit audit,
      Clock clock) {
    this.attestations = attestations;
    this.revocations = revocations;
    this.log = log;
    this.signer = signer;
    this.audit = audit;
    this.clock = clock;
  }

  /** A revocation, and whether it was made just now. */
  record Revoked(Revocation revocation, boolean first) {}

  /**
   * Revokes; the same a second time changes nothing.
   *
   * @throws NotOnFileException for an attestation that was not issued here
   * @throws RequestRefusedException where it was revoked otherwise before, or where what supersedes
   *     it is not a later attestation of this service
   */
  @Transactional
  public Revoked revoke(String attestationId, RevocationOrder order) {
    IssuedAttestation attestation = require(attestationId);
    Optional<Revocation> earlier = revocations.findById(attestation.getId());
    if (earlier.isPresent()) {
      requireSame(earlier.get(), order);
      return new Revoked(earlier.get(), false);
    }
    requireLater(attestation, order);
    UUID id = UUID.randomUUID();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ObjectNode record = record(attestation, order);
    SignedRecord signed = SignedRecord.issue(RecordKind.REVOCATION, id, now, record, signer);
    log.append(id, signed.jws().getBytes(US_ASCII));
    audit.record(Operation.REVOKE, "attestation:" + attestation.getId(), order.reason());
    return new Revoked(revocations.save(new Revocation(attestation, id, now, order, signed)), true);
  }

  /** Held until the transaction ends, so that one at a time revokes it. */
  private IssuedAttestation require(String id) {
    return Optional.of(id)
        .filter(Archive::isUuid)
        .flatMap(known -> attestations.findWithLockById(UUID.fromString(known)))
        .orElseThrow(() -> new NotOnFileException("attestation", id));
  }

  private static void requireSame(Revocation earlier, RevocationOrder order) {
    if (!earlier.isBy(order)) {
      throw new RequestRefusedException(
          HttpStatus.CONFLICT,
          "attestation `%s` was revoked at `%s` with another reason, successor or name, expected the same ones or none"
              .formatted(earlier.getId(), earlier.recordedAt()),
          null);
    }
  }

  // INVARIANT: a successor is later, so that no attestation ever succeeds itself by way of others
  private void requireLater(IssuedAttestation attestation, RevocationOrder order) {
    UUID successor = order.supersededBy();
    if (successor == null) {
      return;
    }
    boolean isLater =
        attestations
            .findById(successor)
            .filter(found -> found.issuedAt().isAfter(attestation.issuedAt()))
            .isPresent();
    if (!isLater) {
      throw new RequestRefusedException(
          HttpStatus.BAD_REQUEST,
          "supersededBy: found `%s`, expected an attestation of this service that was decided after `%s`"
              .formatted(successor, attestation.issuedAt()),
          null);
    }
  }

  private static ObjectNode record(IssuedAttestation attestation, RevocationOrder order) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("attestation", "urn:uuid:" + attestation.getId());
    record.put("attestationDigest", attestation.payloadDigest());
    record.put("reason", order.reason());
    if (order.supersededBy() != null) {
      record.put("supersededBy", "urn:uuid:" + order.supersededBy());
    }
    if (order.by() != null) {
      record.putObject("by").put("name", order.by()).put("verified", false);
    }
    return record;
  }
}
