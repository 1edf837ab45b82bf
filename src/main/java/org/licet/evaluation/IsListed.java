package org.licet.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Place;
import org.licet.law.Jurisdiction.Listed;

/**
 * A place stands on a dated list of a jurisdiction. On a list that is empty on the day nothing
 * stands, a place that is not known neither.
 */
record IsListed(String list, List<Listed> rows, @Nullable Place place) implements Need {
  @Override
  public Verdict judge(Judgement judgement) {
    List<Listed> held = rows.stream().filter(row -> judgement.inForce(row.inForce())).toList();
    if (place == null) {
      return Verdict.of(
          held.isEmpty() ? Truth.FALSE : Truth.UNKNOWN, "a place of the images is not known");
    }
    boolean on = names(held, false, judgement) && !names(held, true, judgement);
    String words = judgement.law().name(place.code()) + (on ? " is" : " is not") + " on the list ";
    return Verdict.of(Truth.of(on), words + list.replace('_', ' '));
  }

  private boolean names(List<Listed> held, boolean except, Judgement judgement) {
    return held.stream()
        .anyMatch(
            row ->
                row.except() == except
                    && place != null
                    && judgement.law().contains(row.place(), place));
  }
}
