package org.licet.issuance;

import static java.util.stream.Collectors.toMap;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.Attestation;
import org.licet.attestation.StatusEntry;
import org.licet.transparencylog.TransparencyLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what is on file of one attestation. */
@Service
public class Dossiers {
  private final Archive archive;
  private final IssuedAttestations attestations;
  private final Revocations revocations;
  private final StatusListing listing;
  private final Stamps stamps;
  private final TransparencyLog log;

  Dossiers(
      Archive archive,
      IssuedAttestations attestations,
      Revocations revocations,
      StatusListing listing,
      Stamps stamps,
      TransparencyLog log) {
    this.archive = archive;
    this.attestations = attestations;
    this.revocations = revocations;
    this.listing = listing;
    this.stamps = stamps;
    this.log = log;
  }

  /**
   * @throws org.licet.web.NotOnFileException where none of that id was issued
   */
  @Transactional
  public Dossier require(String attestationId) {
    Attestation attestation = archive.requireAttestation(attestationId);
    UUID id = UUID.fromString(attestationId);
    return new Dossier(
        id,
        attestation,
        archive.requirePdf(attestationId).pdf(),
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
