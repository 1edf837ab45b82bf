package org.licet.issuance;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** The attestations issued here. */
interface IssuedAttestations extends Repository<IssuedAttestation, UUID> {
  Optional<IssuedAttestation> findById(UUID id);

  Optional<IssuedAttestation> findByAssignmentId(UUID assignmentId);

  /** The attestation, held until the transaction ends, so that one at a time prints it. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<IssuedAttestation> findWithLockById(UUID id);
}
