package org.licet.evaluation;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Certification;

/**
 * The reader holds a current certification of one of these bodies in one of these specialties.
 *
 * @param bodies {@code null} is any
 * @param may specialties that may serve, where the modality that would let them is not known
 */
record IsCertified(@Nullable Set<String> bodies, Set<String> specialties, Set<String> may)
    implements Need {

  @Override
  public Verdict judge(Judgement judgement) {
    String asked =
        "certification in " + list(specialties) + (bodies == null ? "" : " by " + list(bodies));
    return Paper.any(
        judgement.question().reader().certifications(),
        "reader.certifications",
        asked,
        certification -> stands(certification, judgement));
  }

  private Paper stands(Certification certification, Judgement judgement) {
    String by = certification.body() == null ? "" : " by " + certification.body();
    String words = certification.specialty() + " certification" + by;
    return new Paper(judgement, words, body(certification).and(specialty(certification)))
        .active(certification.status())
        .unexpired(certification.expires());
  }

  private Truth body(Certification certification) {
    if (bodies == null) {
      return Truth.TRUE;
    }
    return certification.body() == null
        ? Truth.of(!bodies.isEmpty()).and(Truth.UNKNOWN)
        : Truth.of(bodies.contains(certification.body()));
  }

  private Truth specialty(Certification certification) {
    if (certification.specialty() == null || may.contains(certification.specialty())) {
      return Truth.UNKNOWN;
    }
    return Truth.of(specialties.contains(certification.specialty()));
  }

  private static String list(Set<String> codes) {
    return String.join(", ", new TreeSet<>(codes));
  }
}
