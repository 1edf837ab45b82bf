package org.licet.eligibility;

import java.util.Comparator;
import java.util.List;
import org.licet.decision.Answer;
import org.licet.decision.Decision;
import org.licet.law.RequirementId;

/** A reader, and whether this one may read; permits sort first, then those who lack least. */
public record Eligible(Panel.Member member, Decision decision) implements Comparable<Eligible> {
  private static final Comparator<Eligible> ORDER =
      Comparator.comparing((Eligible each) -> each.decision().answer().outcome())
          .thenComparing(each -> each.unmet().size())
          .thenComparing(each -> each.member().id());

  /** The requirements that deny, sorted by id. */
  public List<RequirementId> unmet() {
    return unmet(decision.answer());
  }

  static List<RequirementId> unmet(Answer answer) {
    return answer.requirements().stream()
        .filter(stated -> stated.status() == Answer.Status.UNMET)
        .map(Answer.Stated::id)
        .toList();
  }

  static boolean isPermitted(Answer answer) {
    return answer.outcome() != Answer.Outcome.DENY;
  }

  @Override
  public int compareTo(Eligible other) {
    return ORDER.compare(this, other);
  }
}
