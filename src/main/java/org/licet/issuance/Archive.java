package org.licet.issuance;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.Attestation;
import org.licet.attestation.ProvenForm;
import org.licet.transparencylog.LogProof;
import org.licet.transparencylog.TransparencyLog;
import org.licet.web.NotOnFileException;
import org.licet.web.RequestRefusedException;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was recorded, by its id; an id that is none is not on file either. */
@Service
public class Archive {
  private static final Pattern UUIDS =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private static final int MOST = 1_000;

  private final Records records;
  private final IssuedAttestations attestations;
  private final Revocations revocations;
  private final Readings readings;
  private final Printer printer;
  private final TransparencyLog log;
  private final Stamps stamps;

  Archive(
      Records records,
      IssuedAttestations attestations,
      Revocations revocations,
      Readings readings,
      Printer printer,
      TransparencyLog log,
      Stamps stamps) {
    this.log = log;
    this.revocations = revocations;
    this.readings = readings;
    this.stamps = stamps;
    this.records = records;
    this.attestations = attestations;
    this.printer = printer;
  }

  @Transactional(readOnly = true)
  Issued requireAssignment(String id) {
    return records.find(requireUuid("assignment", id)).orElseThrow(missing("assignment", id));
  }

  @Transactional(readOnly = true)
  public Attestation requireAttestation(String id) {
    return attestations
        .findById(requireUuid("attestation", id))
        .orElseThrow(missing("attestation", id))
        .attestation();
  }

  /**
   * The attestation as it was printed when somebody first asked for that, and a stamp was there.
   * INVARIANT: outside of any transaction, since an authority is asked for stamps. Those who first
   * ask at the same moment print each for himself, and all get what was kept first.
   *
   * <p>The log's proof lies in it where there is one by then, cosigned or not: a log without
   * witnesses has no other, and it is what {@link #requireProof} gives at that moment.
   */
  @Transactional(propagation = Propagation.NEVER)
  public Printer.Print requirePdf(String id) {
    IssuedAttestation issued =
        attestations
            .findById(requireUuid("attestation", id))
            .orElseThrow(missing("attestation", id));
    return issued.pdf().orElseGet(() -> print(issued));
  }

  private Printer.Print print(IssuedAttestation issued) {
    Attestation attestation = issued.attestation();
    Printer.Print printed = printer.print(attestation, proof(issued.getId(), attestation));
    if (printed.isFinal()) {
      attestations.keepPdf(issued.getId(), printed.pdf(), printed.level());
    }
    return attestations.findById(issued.getId()).flatMap(IssuedAttestation::pdf).orElse(printed);
  }

  /** None where the attestation names no log, or one of another key: nobody could check it. */
  private @Nullable String proof(UUID id, Attestation attestation) {
    String attested = attestation.tree().path("transparencyLog").asString("");
    return attested.equals(log.verifier().toString())
        ? log.proof(id).map(LogProof::toString).orElse(null)
        : null;
  }

  /** The flattened form with the log's proof beside it. */
  @Transactional(readOnly = true)
  public byte[] requireProvenJson(String id) {
    String flattened = requireAttestation(id).flattened();
    return new ProvenForm(flattened.getBytes(US_ASCII), requireProof(id).toString()).write();
  }

  /** That the attestation is in the log. */
  @Transactional(readOnly = true)
  public LogProof requireProof(String id) {
    return requireLater(id, log::proof, missing("log proof of attestation", id));
  }

  @Transactional(readOnly = true)
  public Revocation requireRevocation(String attestationId) {
    return revocations
        .findById(requireUuid("revocation of attestation", attestationId))
        .orElseThrow(missing("revocation of attestation", attestationId));
  }

  /** The revocation as it is shown; empty where the attestation stands. */
  @Transactional(readOnly = true)
  public Optional<RecordedRevocation> findRevocation(String attestationId) {
    return revocations
        .findById(requireUuid("attestation", attestationId))
        .map(RecordedRevocation::of);
  }

  /** That the revocation is in the log. */
  @Transactional(readOnly = true)
  public LogProof requireRevocationProof(String attestationId) {
    return log.proof(requireRevocation(attestationId).recordId())
        .orElseThrow(missing("log proof of the revocation of attestation", attestationId));
  }

  /** The reads of an attestation, the earliest recorded first, 1,000 at most. */
  @Transactional(readOnly = true)
  List<Reading> requireReads(String attestationId) {
    requireAttestation(attestationId);
    return readings.findByAttestationIdOrderByRecordedAtAscIdAsc(
        UUID.fromString(attestationId), Limit.of(MOST));
  }

  /** The same, as they are shown. */
  @Transactional(readOnly = true)
  public List<RecordedRead> requireRecordedReads(String attestationId) {
    return requireReads(attestationId).stream().map(RecordedRead::of).toList();
  }

  /** How many there are in all. */
  @Transactional(readOnly = true)
  public long countReads(String attestationId) {
    return readings.countByAttestationId(requireUuid("attestation", attestationId));
  }

  @Transactional(readOnly = true)
  public Reading requireRead(String id) {
    return readings.findById(requireUuid("read", id)).orElseThrow(missing("read", id));
  }

  /** That the read is in the log. */
  @Transactional(readOnly = true)
  public LogProof requireReadProof(String id) {
    return log.proof(requireRead(id).getId()).orElseThrow(missing("log proof of read", id));
  }

  /** Whether it is an id as they are written here. */
  public static boolean isUuid(String id) {
    return UUIDS.matcher(id).matches();
  }

  /** The time stamp over the attestation's compact form. */
  @Transactional(readOnly = true)
  public byte[] requireStamp(String id) {
    return requireLater(
        id,
        stamps::token,
        () ->
            new RequestRefusedException(
                HttpStatus.NOT_FOUND,
                "attestation `%s` is not stamped with the time yet; ask again later".formatted(id),
                null));
  }

  /** What comes after an attestation was issued, where there is such an attestation at all. */
  private <T> T requireLater(
      String id, Function<UUID, Optional<T>> find, Supplier<? extends RuntimeException> notYet) {
    UUID known = requireUuid("attestation", id);
    Optional<T> found = find.apply(known);
    if (found.isEmpty() && attestations.findById(known).isEmpty()) {
      throw new NotOnFileException("attestation", id);
    }
    return found.orElseThrow(notYet);
  }

  private static UUID requireUuid(String kind, String id) {
    if (!isUuid(id)) {
      throw new NotOnFileException(kind, id);
    }
    return UUID.fromString(id);
  }

  private static Supplier<NotOnFileException> missing(String kind, String id) {
    return () -> new NotOnFileException(kind, id);
  }
}
