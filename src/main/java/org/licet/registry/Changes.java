package org.licet.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All that was ever on file. */
interface Changes extends Repository<Change, Long> {
  Change save(Change change);

  List<Change> findByAddressOrderByVersion(String address);

  /** The newest states of a subject and of its papers, the newest first. */
  @Query(
      """
      select c from Change c where c.address = :address or c.owner = :address order by c.id desc
      """)
  List<Change> findNewest(String address, Limit most);

  /** The state that was known at a time. */
  @Query(
      """
      select c from Change c where c.address = :address and c.knownFrom <= :at
      order by c.version desc limit 1
      """)
  Optional<Change> findKnown(String address, Instant at);

  /** The states of somebody's papers that were known at a time. */
  @Query(
      """
      select c from Change c where c.owner = :owner and c.knownFrom <= :at
        and c.version = (select max(l.version) from Change l
                         where l.address = c.address and l.knownFrom <= :at)
      order by c.address
      """)
  List<Change> findPapersKnown(String owner, Instant at);
}
