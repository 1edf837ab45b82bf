package org.licet.issuance;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The assignments decided here. */
interface Assignments extends Repository<Assignment, UUID> {
  Optional<Assignment> findById(UUID id);
}
