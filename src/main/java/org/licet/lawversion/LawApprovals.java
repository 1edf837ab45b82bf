package org.licet.lawversion;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All approvals, which nobody changes or takes back. */
interface LawApprovals extends Repository<LawApproval, Long> {
  LawApproval save(LawApproval approval);

  long count();

  /**
   * In the order in which versions come into force; of two from one instant, the later given wins.
   */
  List<LawApproval> findAllByOrderByValidFromAscIdAsc();
}
