package org.licet.evaluation;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licet.facts.DataPath.Safeguard;
import org.licet.facts.Place;

/**
 * A current safeguard of one of these types runs to a place.
 *
 * @param from whether the safeguard's start serves
 * @param to {@code null} where the place is not known
 */
record SafeguardRuns(Set<Safeguard.Type> types, Function<Place, Truth> from, @Nullable Place to)
    implements Need {

  @Override
  public Verdict judge(Judgement judgement) {
    String asked =
        String.join(" or ", new TreeSet<>(types.stream().map(Enum::name).toList()))
            + " safeguard to "
            + (to == null ? "a place that is not known" : judgement.law().name(to.code()));
    return Paper.any(
        judgement.question().dataPath().safeguards(),
        "dataPath.safeguards",
        asked,
        safeguard -> stands(safeguard, judgement));
  }

  private Paper stands(Safeguard safeguard, Judgement judgement) {
    Truth kind =
        safeguard.type() == null ? Truth.UNKNOWN : Truth.of(types.contains(safeguard.type()));
    Truth start = safeguard.from() == null ? Truth.UNKNOWN : from.apply(safeguard.from());
    Truth end =
        to == null || safeguard.to() == null
            ? Truth.UNKNOWN
            : Truth.of(safeguard.to().contains(to));
    String words =
        safeguard.type() + " safeguard from " + safeguard.from() + " to " + safeguard.to();
    return new Paper(judgement, words, kind.and(start).and(end)).unexpired(safeguard.expires());
  }
}
