package org.licet.issuance;

import java.util.Optional;
import org.licet.issuance.IdempotentRequest.Mark;
import org.springframework.data.repository.Repository;

/** The requests that callers marked. */
interface IdempotentRequests extends Repository<IdempotentRequest, Mark> {
  Optional<IdempotentRequest> findById(Mark mark);
}
