package org.licet.evaluation;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Licence;

/**
 * The reader holds a valid licence of one of these types, of a place that serves.
 *
 * @param where which place's licence serves
 * @param asked in words, for example {@code FULL licence of Texas}
 * @param authority {@code null} is any
 */
record HoldsLicence(Set<Licence.Type> types, Where where, String asked, @Nullable String authority)
    implements Need {

  /** Whether a licence of that kind serves, by its place. */
  @FunctionalInterface
  interface Where {
    Truth serves(Licence licence, Judgement judgement);
  }

  @Override
  public Verdict judge(Judgement judgement) {
    return Paper.any(
        judgement.question().reader().licences(),
        "reader.licences",
        asked,
        licence -> stands(licence, judgement));
  }

  private Paper stands(Licence licence, Judgement judgement) {
    Truth kind = licence.type() == null ? Truth.UNKNOWN : Truth.of(types.contains(licence.type()));
    Truth place = kind == Truth.FALSE ? kind : where.serves(licence, judgement);
    return new Paper(judgement, words(licence), kind.and(place).and(issuer(licence)))
        .active(licence.status())
        .issued(licence.issued())
        .unexpired(licence.expires());
  }

  private Truth issuer(Licence licence) {
    if (authority == null) {
      return Truth.TRUE;
    }
    return licence.authority() == null
        ? Truth.UNKNOWN
        : Truth.of(authority.equals(licence.authority()));
  }

  private static String words(Licence licence) {
    String number = licence.number() == null ? "" : " " + licence.number();
    return Objects.toString(licence.type(), "licence")
        + (licence.type() == null ? "" : " licence")
        + number
        + " of "
        + Objects.toString(licence.jurisdiction(), "a place that is not known");
  }
}
