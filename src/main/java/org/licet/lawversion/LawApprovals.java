package org.licet.lawversion;

import java.util.List;
import org.licet.access.Audit;
import org.licet.web.Operation;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All approvals, which nobody changes or takes back. */
interface LawApprovals extends Repository<LawApproval, Long> {
  LawApproval save(LawApproval approval);

  /** Keeps one with its row in the audit trail. */
  @Transactional
  default LawApproval save(LawApproval approval, Audit audit) {
    audit.record(
        Operation.APPROVE_LAW,
        "law:" + approval.digest(),
        "%s: %s, from %s"
            .formatted(approval.approvedBy(), approval.reason(), approval.validFrom()));
    return save(approval);
  }

  long count();

  /**
   * In the order in which versions come into force; of two from one instant, the later given wins.
   */
  List<LawApproval> findAllByOrderByValidFromAscIdAsc();
}
