package org.licet.evaluation;

import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Place;
import org.licet.facts.Provider.Registration;

/**
 * The provider holds a current registration.
 *
 * @param authorities empty is any
 * @param type {@code null} is any
 * @param where whether the registration's place serves
 */
record IsRegistered(
    Set<String> authorities, @Nullable String type, Function<Place, Truth> where, String asked)
    implements Need {

  @Override
  public Verdict judge(Judgement judgement) {
    return Paper.any(
        judgement.question().provider().registrations(),
        "provider.registrations",
        asked,
        registration -> stands(registration, judgement));
  }

  private Paper stands(Registration registration, Judgement judgement) {
    Truth authority =
        authorities.isEmpty()
            ? Truth.TRUE
            : registration.authority() == null
                ? Truth.UNKNOWN
                : Truth.of(authorities.contains(registration.authority()));
    Truth kind =
        type == null
            ? Truth.TRUE
            : registration.type() == null
                ? Truth.UNKNOWN
                : Truth.of(type.equals(registration.type()));
    Truth place =
        registration.jurisdiction() == null
            ? Truth.UNKNOWN
            : where.apply(registration.jurisdiction());
    String words =
        Objects.toString(registration.authority(), "")
            + " registration in "
            + registration.jurisdiction();
    return new Paper(judgement, words.strip(), authority.and(kind).and(place))
        .active(registration.status())
        .unexpired(registration.expires());
  }
}
