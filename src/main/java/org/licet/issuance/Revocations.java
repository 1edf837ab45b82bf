package org.licet.issuance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** The revocations recorded here. */
interface Revocations extends Repository<Revocation, UUID> {
  Revocation save(Revocation revocation);

  Optional<Revocation> findById(UUID attestationId);

  /** How many status entries from {@code first} on and before {@code end} are set. */
  @NativeQuery(
      "select count(*) from revocation where status_entry >= :first and status_entry < :end")
  long countEntries(long first, long end);

  /** Those entries. */
  @NativeQuery(
      "select status_entry from revocation where status_entry >= :first and status_entry < :end")
  List<Long> findEntries(long first, long end);
}
