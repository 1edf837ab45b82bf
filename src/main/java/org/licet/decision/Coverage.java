package org.licet.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licet.decision.Answer.Stated;
import org.licet.decision.Answer.Status;
import org.licet.facts.Place;
import org.licet.facts.Question;
import org.licet.law.Jurisdiction;
import org.licet.law.LawBook;
import org.licet.law.LawSettings;
import org.licet.law.RequirementId;
import org.licet.law.Topic;

/** Whether the law of the patient's and of the reader's place is on file and whole on the day. */
final class Coverage {
  /** The code that ISO 3166 leaves to users; here: no place was given. */
  private static final String NOWHERE = "ZZ";

  private final LawBook law;

  Coverage(LawBook law) {
    this.law = law;
  }

  /** One unmet requirement for each place whose law is not there; days looked at are noted. */
  List<Stated> unmet(Question question, LocalDate day, Collection<LocalDate> looked) {
    Map<RequirementId, List<String>> missing = new TreeMap<>();
    look(question.study().patientLocation(), "where the patient is imaged", day, looked, missing);
    look(question.reader().readingFrom(), "where the reader sits", day, looked, missing);
    LawSettings.Coverage wording = law.settings().coverage();
    List<Stated> unmet = new ArrayList<>();
    missing.forEach(
        (id, because) ->
            unmet.add(
                new Stated(
                    id,
                    Status.UNMET,
                    wording.text(),
                    wording.citation(),
                    because,
                    wording.confidence(),
                    null,
                    wording.remedy())));
    return unmet;
  }

  private void look(
      @Nullable Place place,
      String where,
      LocalDate day,
      Collection<LocalDate> looked,
      Map<RequirementId, List<String>> missing) {
    String code = place == null ? NOWHERE : place.code();
    RequirementId id = new RequirementId(code, Topic.COVERAGE, 1);
    String because =
        place == null ? "the place " + where + " is not known" : gap(place, day, looked);
    if (because != null) {
      missing
          .computeIfAbsent(id, key -> new ArrayList<>())
          .add(because + (place == null ? "" : ", " + where));
    }
  }

  private @Nullable String gap(Place place, LocalDate day, Collection<LocalDate> looked) {
    Jurisdiction country = law.countryOf(place).orElse(null);
    if (country == null) {
      return "no law on file for " + law.name(place.country().code());
    }
    LocalDate from =
        country.completeFrom() == null ? law.settings().completeFrom() : country.completeFrom();
    looked.add(from);
    return day.isBefore(from)
        ? "the law of " + country.name() + " on file is whole only from " + from
        : null;
  }
}
