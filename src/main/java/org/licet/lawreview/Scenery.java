package org.licet.lawreview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.licet.facts.DataPath;
import org.licet.facts.Place;
import org.licet.facts.Provider;
import org.licet.facts.Reader;
import org.licet.facts.Study;

/**
 * All of a question but the reader's papers: rules derive one plan for it, by which many readers
 * are judged.
 *
 * @param patient the place that papers are made to fit, also where the study leaves it out
 */
record Scenery(
    LocalDate day,
    Place patient,
    Study study,
    @Nullable Place seat,
    Reader.@Nullable Profession profession,
    Provider provider,
    DataPath path) {

  @Nullable String facility() {
    return study.facility();
  }

  Study.@Nullable Modality modality() {
    return study.modality();
  }

  @Nullable Place established() {
    return provider.establishedIn();
  }
}
