package org.licet.issuance;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.licet.attestation.Attestation;
import org.licet.transparencylog.LogProof;
import org.licet.transparencylog.TransparencyLog;
import org.licet.web.NotOnFileException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was recorded, by its id; an id that is none is not on file either. */
@Service
class Archive {
  private static final Pattern UUIDS =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final Records records;
  private final IssuedAttestations attestations;
  private final Printer printer;
  private final TransparencyLog log;

  Archive(Records records, IssuedAttestations attestations, Printer printer, TransparencyLog log) {
    this.log = log;
    this.records = records;
    this.attestations = attestations;
    this.printer = printer;
  }

  @Transactional(readOnly = true)
  public Issued requireAssignment(String id) {
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
   */
  @Transactional
  public Printer.Print requirePdf(String id) {
    return attestations
        .findWithLockById(requireUuid("attestation", id))
        .orElseThrow(missing("attestation", id))
        .pdf(printer);
  }

  /** That the attestation is in the log. */
  @Transactional(readOnly = true)
  public LogProof requireProof(String id) {
    UUID known = requireUuid("attestation", id);
    Optional<LogProof> proof = log.proof(known);
    if (proof.isEmpty() && attestations.findById(known).isEmpty()) {
      throw new NotOnFileException("attestation", id);
    }
    return proof.orElseThrow(missing("log proof of attestation", id));
  }

  private static UUID requireUuid(String kind, String id) {
    if (!UUIDS.matcher(id).matches()) {
      throw new NotOnFileException(kind, id);
    }
    return UUID.fromString(id);
  }

  private static Supplier<NotOnFileException> missing(String kind, String id) {
    return () -> new NotOnFileException(kind, id);
  }
}
