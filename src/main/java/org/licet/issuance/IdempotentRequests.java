package org.licet.issuance;

import java.util.Optional;
import java.util.UUID;
import org.licet.issuance.IdempotentRequest.Mark;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** The requests that callers marked. */
interface IdempotentRequests extends Repository<IdempotentRequest, Mark> {
  Optional<IdempotentRequest> findById(Mark mark);

  /**
   * Takes a mark, unless it is taken: 1 or 0. Waits for a transaction that is taking it just now.
   */
  @Modifying
  @NativeQuery(
      """
      insert into idempotency (caller, key, body_digest, assignment_id)
      values (:#{#mark.caller}, :#{#mark.key}, :bodyDigest, :assignmentId)
      on conflict do nothing
      """)
  int take(Mark mark, String bodyDigest, UUID assignmentId);
}
