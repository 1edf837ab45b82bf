package org.licet.evaluation;

import org.jspecify.annotations.Nullable;
import org.licet.facts.Privilege;
import org.licet.facts.Study.Modality;

/**
 * The reader holds current privileges for this modality at the facility of the study.
 *
 * @param modality {@code null} where the study's own modality is asked and is not known
 * @param basis {@code null} is any
 */
record IsPrivileged(@Nullable Modality modality, Privilege.@Nullable Basis basis) implements Need {
  @Override
  public Verdict judge(Judgement judgement) {
    String facility = judgement.question().study().facility();
    String asked =
        (basis == null ? "" : basis + " ")
            + "privilege for "
            + (modality == null ? "the modality" : modality)
            + " at "
            + (facility == null ? "the facility" : facility);
    return Paper.any(
        judgement.question().reader().privileges(),
        "reader.privileges",
        asked,
        privilege -> stands(privilege, facility, judgement));
  }

  private Paper stands(Privilege privilege, @Nullable String facility, Judgement judgement) {
    Truth there =
        facility == null || privilege.facility() == null
            ? Truth.UNKNOWN
            : Truth.of(facility.equals(privilege.facility()));
    Truth reads =
        modality == null || privilege.modalities() == null
            ? Truth.UNKNOWN
            : Truth.of(privilege.modalities().contains(modality));
    Truth granted =
        basis == null
            ? Truth.TRUE
            : privilege.basis() == null ? Truth.UNKNOWN : Truth.of(basis == privilege.basis());
    String how = privilege.basis() == null ? "" : privilege.basis() + " ";
    return new Paper(judgement, how + "privilege at " + privilege.facility(), there)
        .and(reads, "not for " + (modality == null ? "a modality that is not known" : modality))
        .and(granted, "not on a " + basis + " basis")
        .active(privilege.status())
        .unexpired(privilege.expires());
  }
}
