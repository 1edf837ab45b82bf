package org.licet.evaluation;

import java.util.List;
import org.licet.law.Confidence;
import org.licet.law.Provision;
import org.licet.law.Requirement;
import org.licet.law.RequirementId;

/** What came out of one requirement. */
public sealed interface Finding {
  RequirementId id();

  /**
   * It is met.
   *
   * @param confidence of the part that decides: of the alternative that meets it, where that has
   *     one of its own
   * @param attaches conditions that come with the row it rests on
   */
  record Met(
      Requirement requirement,
      Confidence confidence,
      List<String> because,
      List<Requirement.Attached> attaches,
      Tried tried)
      implements Finding {
    @Override
    public RequirementId id() {
      return requirement.id();
    }
  }

  /** It is not met, and an exception holds. */
  record Waived(Requirement requirement, Provision exception, List<String> because, Tried tried)
      implements Finding {
    @Override
    public RequirementId id() {
      return requirement.id();
    }
  }

  /** It is not met: it denies, or attaches its condition, as its effect says. */
  record Unmet(Requirement requirement, List<String> because, Tried tried) implements Finding {
    @Override
    public RequirementId id() {
      return requirement.id();
    }
  }

  /** It asks nothing of this question. */
  record NotApplicable(RequirementId id) implements Finding {}
}
