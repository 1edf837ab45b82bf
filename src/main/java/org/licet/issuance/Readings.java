package org.licet.issuance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The reads recorded here. */
interface Readings extends Repository<Reading, UUID> {
  Reading save(Reading reading);

  Optional<Reading> findById(UUID id);

  Optional<Reading> findByAttestationIdAndBodyDigest(UUID attestationId, String bodyDigest);

  long countByAttestationId(UUID attestationId);

  List<Reading> findByAttestationIdOrderByRecordedAtAscIdAsc(UUID attestationId, Limit limit);

  /**
   * Those with discrepancies that were recorded before {@code to} and come after a place in time.
   */
  @Query(
      """
      select r from Reading r
      where r.outcome = org.licet.issuance.Reading.Outcome.DISCREPANCY and r.recordedAt < :to
        and (r.recordedAt > :after or r.recordedAt = :after and r.id > :afterId)
      order by r.recordedAt, r.id
      """)
  List<Reading> findDiscrepant(Instant after, UUID afterId, Instant to, Limit limit);
}
