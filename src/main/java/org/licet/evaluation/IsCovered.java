package org.licet.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Indemnity;
import org.licet.facts.Money;
import org.licet.facts.Place;

/**
 * One cover of the reader takes in the patient's place; covers are not added up.
 *
 * @param minimum for each claim; {@code null} asks none
 */
record IsCovered(@Nullable Place place, @Nullable Money minimum) implements Need {
  @Override
  public Verdict judge(Judgement judgement) {
    String at = place == null ? "the patient's place" : judgement.law().name(place.code());
    String asked = "cover for " + at + (minimum == null ? "" : " of at least " + words(minimum));
    return Paper.any(
        judgement.question().reader().indemnity(),
        "reader.indemnity",
        asked,
        cover -> stands(cover, judgement));
  }

  private Paper stands(Indemnity cover, Judgement judgement) {
    String by = cover.insurer() == null ? "" : " by " + cover.insurer();
    return new Paper(judgement, "cover" + by, takesIn(cover.covers()))
        .and(reaches(cover.perClaim()), "its limit for a claim " + limit(cover.perClaim()))
        .unexpired(cover.expires());
  }

  private Truth takesIn(@Nullable List<Place> covers) {
    if (covers == null || place == null) {
      return Truth.UNKNOWN;
    }
    return Truth.of(covers.stream().anyMatch(covered -> covered.contains(place)));
  }

  private Truth reaches(Indemnity.@Nullable ClaimLimit limit) {
    if (minimum == null) {
      return Truth.TRUE;
    }
    if (limit == null) {
      return Truth.UNKNOWN;
    }
    Money amount = limit.amount();
    return Truth.of(
        amount == null
            || (amount.currency().equals(minimum.currency())
                && amount.amount().compareTo(minimum.amount()) >= 0));
  }

  private static String limit(Indemnity.@Nullable ClaimLimit limit) {
    return limit == null || limit.amount() == null ? "is not known" : "is " + words(limit.amount());
  }

  private static String words(Money money) {
    return money.amount().toPlainString() + " " + money.currency();
  }
}
