package org.licet.issuance;

import static java.util.stream.Collectors.toMap;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.Attestation;
import org.licet.attestation.StatusEntry;
import org.licet.transparencylog.TransparencyLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gathers what is on file of one attestation. */
@Service
public class Dossiers {
  private final Archive archive;
  private final IssuedAttestations attestations;
  private final Revocations revocations;
  private final StatusListing listing;
  private final Stamps stamps;
  private final TransparencyLog log;
  private final TransactionTemplate transaction;

  Dossiers(
      Archive archive,
      IssuedAttestations attestations,
      Revocations revocations,
      StatusListing listing,
      Stamps stamps,
      TransparencyLog log,
      PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
    this.archive = archive;
    this.attestations = attestations;
    this.revocations = revocations;
    this.listing = listing;
    this.stamps = stamps;
    this.log = log;
  }

  /**
   * The PDF is printed first, where it must be, since that takes no transaction.
   *
   * @throws org.licet.web.NotOnFileException where none of that id was issued
   */
  public Dossier require(String attestationId) {
    byte[] pdf = archive.requirePdf(attestationId).pdf();
    return Objects.requireNonNull(transaction.execute(_ -> gather(attestationId, pdf)));
  }

  private Dossier gather(String attestationId, byte[] pdf) {
    Attestation attestation = archive.requireAttestation(attestationId);
    UUID id = UUID.fromString(attestationId);
    return new Dossier(
        id,
        attestation,
        pdf,
        log.proof(id),
        stamps.token(id),
        statusList(id),
        revocations.findById(id).map(Revocation::jws).orElse(null),
        archive.requireReads(attestationId).stream().collect(toMap(Reading::getId, Reading::jws)));
  }

  private @Nullable String statusList(UUID id) {
    return attestations
        .findById(id)
        .flatMap(IssuedAttestation::statusEntry)
        .map(entry -> listing.require(entry / StatusEntry.ENTRIES).jws())
        .orElse(null);
  }
}
