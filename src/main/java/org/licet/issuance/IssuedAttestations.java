package org.licet.issuance;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The attestations issued here. */
interface IssuedAttestations extends Repository<IssuedAttestation, UUID> {
  Optional<IssuedAttestation> findById(UUID id);

  Optional<IssuedAttestation> findByAssignmentId(UUID assignmentId);

  /** The attestation, held until the transaction ends, so that one at a time tells of it. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<IssuedAttestation> findWithLockById(UUID id);

  /** Keeps what was printed first; what is printed beside it is dropped. */
  @Modifying
  @Transactional
  @Query(
      """
      update IssuedAttestation a set a.pdf = :pdf, a.pdfLevel = :level
      where a.id = :id and a.pdf is null
      """)
  void keepPdf(UUID id, byte[] pdf, String level);
}
