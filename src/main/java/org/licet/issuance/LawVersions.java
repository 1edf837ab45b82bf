package org.licet.issuance;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** The law versions that decided. */
interface LawVersions extends Repository<LawVersion, String> {
  Optional<LawVersion> findById(String digest);

  boolean existsByDigest(String digest);

  /** Keeps a version, unless it is kept already. */
  @Modifying
  @NativeQuery(
      """
      insert into law_version (digest, version, archive, first_seen)
      values (:digest, :version, :archive, :firstSeen)
      on conflict do nothing
      """)
  int keep(String digest, String version, byte[] archive, Instant firstSeen);
}
