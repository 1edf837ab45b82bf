package org.licet.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Place;
import org.licet.law.Jurisdiction.Adequacy;

/**
 * A decision in a jurisdiction's {@code adequacy} lets images go to the place.
 *
 * @param listed what a row of scope DPF asks besides: that the recipient is on its list
 */
record IsAdequate(List<Adequacy> rows, @Nullable Place place, Need listed) implements Need {
  @Override
  public Verdict judge(Judgement judgement) {
    if (place == null) {
      return Verdict.of(Truth.UNKNOWN, "a place of the images is not known");
    }
    String name = judgement.law().name(place.code());
    List<Verdict> tried = new ArrayList<>();
    for (Adequacy row : rows) {
      if (judgement.law().contains(row.place(), place) && judgement.inForce(row.inForce())) {
        tried.add(judge(row, judgement));
      }
    }
    return tried.isEmpty()
        ? Verdict.of(Truth.FALSE, "no adequacy decision for " + name)
        : Verdict.any(tried);
  }

  private Verdict judge(Adequacy row, Judgement judgement) {
    String words = "adequate by " + row.instrument();
    return switch (row.scope()) {
      case FULL -> Verdict.of(Truth.TRUE, words);
      case PARTIAL ->
          new Verdict(
              Truth.TRUE,
              List.of(words),
              List.of(),
              row.attaches() == null ? List.of() : List.of(row.attaches()));
      case DPF -> listed.judge(judgement);
      case NONE -> Verdict.of(Truth.FALSE, row.instrument() + " serves nothing");
    };
  }
}
