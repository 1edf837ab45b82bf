package org.licet.evaluation;

import org.jspecify.annotations.Nullable;
import org.licet.facts.Qualification;
import org.licet.facts.Study.Modality;

/**
 * The reader holds a current qualification of this scheme.
 *
 * @param modality {@code null} where the study's own modality is asked and is not known
 */
record IsQualified(String scheme, @Nullable Modality modality) implements Need {
  @Override
  public Verdict judge(Judgement judgement) {
    String asked = scheme + " qualification for " + (modality == null ? "the modality" : modality);
    return Paper.any(
        judgement.question().reader().qualifications(),
        "reader.qualifications",
        asked,
        qualification -> stands(qualification, judgement));
  }

  private Paper stands(Qualification qualification, Judgement judgement) {
    Truth kind =
        qualification.scheme() == null
            ? Truth.UNKNOWN
            : Truth.of(scheme.equals(qualification.scheme()));
    Truth reads =
        modality == null || qualification.modality() == null
            ? Truth.UNKNOWN
            : Truth.of(modality == qualification.modality());
    String words = scheme + " qualification for " + qualification.modality();
    return new Paper(judgement, words, kind.and(reads))
        .active(qualification.status())
        .unexpired(qualification.expires());
  }
}
