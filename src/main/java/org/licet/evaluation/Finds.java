package org.licet.evaluation;

import java.util.function.Function;
import org.licet.law.RequirementId;

/** How another requirement came out. */
record Finds(RequirementId id, Function<Tried, Truth> asks, String because) implements Need {
  @Override
  public Verdict judge(Judgement judgement) {
    Truth truth =
        switch (judgement.finding(id)) {
          case Finding.Met met -> asks.apply(met.tried());
          case Finding.Waived waived -> asks.apply(waived.tried());
          case Finding.Unmet unmet -> asks.apply(unmet.tried());
          case Finding.NotApplicable none -> Truth.FALSE;
        };
    return Verdict.of(truth, because);
  }
}
