package org.licet.lawreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.facts.DataPath;
import org.licet.facts.DataPath.Safeguard;
import org.licet.facts.Place;
import org.licet.facts.Provider;
import org.licet.facts.Reader;
import org.licet.facts.Status;
import org.licet.facts.Study;
import org.licet.law.Jurisdiction.Code;

/**
 * Sceneries from chance: places of the law on file mostly, and days near those on which it changes.
 */
final class GeneratedScenes {
  private final Vocabulary words;
  private final Focus focus;
  private final Chance chance;

  GeneratedScenes(Vocabulary words, Focus focus, Chance chance) {
    this.words = words;
    this.focus = focus;
    this.chance = chance;
  }

  /** Of a patient and a seat that chance picks. */
  Scenery next() {
    Place patient = patient();
    return of(
        patient, chance.in(0.4) ? patient : chance.in(0.5) ? patient.country() : any(), day());
  }

  Scenery of(Place patient, Place seat, LocalDate day) {
    Study study = study(patient, seat);
    return new Scenery(
        day,
        patient,
        study,
        chance.maybe(() -> seat),
        chance.maybe(
            () ->
                chance.in(0.85)
                    ? Reader.Profession.PHYSICIAN
                    : chance.oneOf(Reader.Profession.class)),
        chance.in(0.03) ? Provider.UNKNOWN : provider(patient, study, seat, day),
        chance.in(0.03) ? DataPath.UNKNOWN : path(patient, seat, day));
  }

  /** A day on which law changes or the day before, or any day since the law on file is whole. */
  LocalDate day() {
    if (!focus.days().isEmpty() && chance.in(0.4)) {
      return chance.oneOf(focus.days());
    }
    if (!words.days().isEmpty() && chance.in(0.4)) {
      LocalDate edge = chance.oneOf(words.days());
      return chance.in(0.5) ? edge : edge.minusDays(1);
    }
    return words.wholeFrom().plusDays(chance.below(4_000));
  }

  private Place patient() {
    if (!focus.places().isEmpty() && chance.in(0.5)) {
      return chance.oneOf(focus.places());
    }
    return chance.in(0.97) ? chance.oneOf(words.onFile()) : chance.oneOf(words.elsewhere());
  }

  private Place any() {
    if (!focus.places().isEmpty() && chance.in(0.4)) {
      return chance.oneOf(focus.places());
    }
    return chance.in(0.8) ? chance.oneOf(words.onFile()) : chance.oneOf(words.elsewhere());
  }

  private Study study(Place patient, Place seat) {
    Study.Modality modality = chance.oneOf(Study.Modality.class);
    return new Study(
        null,
        chance.maybe(() -> modality),
        null,
        chance.in(0.01) ? null : patient,
        chance.maybe(() -> "F" + chance.below(2)),
        chance.maybe(() -> chance.oneOf(Study.Purpose.class)),
        chance.maybe(() -> chance.oneOf(Study.Urgency.class)),
        chance.maybe(() -> chance.oneOf(Study.Payer.class)),
        chance.maybe(() -> modality == Study.Modality.MG && chance.in(0.5)),
        chance.maybe(() -> modality == Study.Modality.US && chance.in(0.5)),
        chance.maybe(
            () ->
                chance.in(0.8)
                    ? Study.Identifiability.IDENTIFIED
                    : chance.oneOf(Study.Identifiability.class)),
        chance.maybe(this::consents),
        chance.some(2, () -> chance.in(0.8) ? patient.country() : chance.in(0.5) ? seat : any()));
  }

  private Set<Study.Consent> consents() {
    Set<Study.Consent> consents = EnumSet.allOf(Study.Consent.class);
    consents.removeIf(consent -> chance.in(0.3));
    return consents;
  }

  private Provider provider(Place patient, Study study, Place seat, LocalDate day) {
    String facility = study.facility();
    return new Provider(
        chance.maybe(() -> facility != null && chance.in(0.3) ? facility : "P0"),
        chance.maybe(() -> chance.oneOf(List.of(patient, patient.country(), seat, any()))),
        chance.some(4, () -> registration(patient, seat, day)),
        null,
        chance.maybe(() -> chance.in(0.1)));
  }

  private Provider.Registration registration(Place patient, Place seat, LocalDate day) {
    List<Code> codes = new ArrayList<>(words.codes(patient, "registrations"));
    codes.addAll(words.codes(seat, "registrations"));
    Map<String, String> code = codes.isEmpty() ? Map.of() : chance.oneOf(codes).values();
    Place at =
        Place.find(code.getOrDefault("jurisdiction", ""))
            .orElse(chance.in(0.5) ? patient.country() : patient);
    return new Provider.Registration(
        chance.maybe(() -> at),
        chance.maybe(() -> code.getOrDefault("authority", "REGISTER")),
        chance.maybe(() -> code.getOrDefault("type", "TELERADIOLOGY")),
        chance.maybe(() -> chance.mostly(Status.ACTIVE, Status.class)),
        chance.maybe(() -> chance.expiry(day)));
  }

  private DataPath path(Place patient, Place seat, LocalDate day) {
    List<Place> processed = chance.some(2, () -> chance.in(0.8) ? seat : any());
    return new DataPath(
        chance.maybe(() -> chance.oneOf(DataPath.Access.class)),
        processed,
        chance.some(6, () -> safeguard(patient, seat, processed, day)),
        chance.maybe(() -> hosting(patient)));
  }

  private Safeguard safeguard(
      Place patient, Place seat, @Nullable List<Place> processed, LocalDate day) {
    List<Place> ends = new ArrayList<>(List.of(seat, seat.country(), patient.country()));
    ends.addAll(processed == null ? List.of() : processed);
    return new Safeguard(
        chance.maybe(() -> chance.oneOf(Safeguard.Type.class)),
        chance.maybe(() -> chance.in(0.85) ? patient.country() : patient),
        chance.maybe(() -> chance.oneOf(ends)),
        chance.maybe(() -> chance.expiry(day)));
  }

  private Set<String> hosting(Place patient) {
    Set<String> hosting = new HashSet<>();
    for (Code code : words.codes(patient, "hosting")) {
      if (chance.in(0.7)) {
        hosting.add(code.values().getOrDefault("code", "ISO27001"));
      }
    }
    return hosting;
  }
}
