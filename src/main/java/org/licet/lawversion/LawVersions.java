package org.licet.lawversion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The law versions on file. Rows are only ever inserted. */
interface LawVersions extends Repository<LawVersion, String> {
  Optional<LawVersion> findById(String digest);

  boolean existsByDigest(String digest);

  /** All but their archives, newest first. */
  List<Listed> findAllByOrderByProposedAtDescDigest();

  /** Keeps a version, unless it is kept already; 1 where it is new. */
  @Transactional
  @Modifying
  @NativeQuery(
      """
      insert into law_version (digest, version, archive, proposed_at, proposed_by, reason)
      values (:digest, :version, :archive, :at, :by, :reason)
      on conflict do nothing
      """)
  int propose(String digest, String version, byte[] archive, Instant at, String by, String reason);

  /** What is shown of a version. */
  record Listed(
      String digest, String version, Instant proposedAt, String proposedBy, String reason) {}
}
