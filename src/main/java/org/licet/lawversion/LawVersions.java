package org.licet.lawversion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.access.Audit;
import org.licet.access.Caller;
import org.licet.web.Operation;
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

  /** Keeps a version, unless it is kept already, with its row in the audit trail. */
  @Transactional
  default boolean propose(
      String digest,
      String version,
      byte[] archive,
      Instant at,
      String by,
      String reason,
      Audit audit) {
    String caller = Caller.current().name();
    if (insert(digest, version, archive, at, by, caller, reason) == 0) {
      return false;
    }
    audit.record(Operation.PROPOSE_LAW, "law:" + digest, by + ": " + reason);
    return true;
  }

  @Modifying
  @NativeQuery(
      """
      insert into law_version
        (digest, version, archive, proposed_at, proposed_by, proposed_caller, reason)
      values (:digest, :version, :archive, :at, :by, :caller, :reason)
      on conflict do nothing
      """)
  int insert(
      String digest,
      String version,
      byte[] archive,
      Instant at,
      String by,
      String caller,
      String reason);

  /** What is shown of a version. */
  record Listed(
      String digest,
      String version,
      Instant proposedAt,
      String proposedBy,
      @Nullable String proposedCaller,
      String reason) {}
}
