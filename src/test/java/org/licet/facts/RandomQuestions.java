package org.licet.facts;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Varied questions from a seed, for tests of properties. Full and sparse ones, sound and unsound
 * ones: from a fifth of them nothing that could serve is missing, in others two facts of five are.
 * Every fact is left out now and then, every list is empty now and then, and dates lie around one
 * day, often on both sides of an edge. Papers mostly fit the study.
 */
public final class RandomQuestions {
  /** The day around which dates lie where no other is given. */
  public static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private final Dice dice;
  private final LocalDate day;

  public RandomQuestions(long seed) {
    this(seed, DAY);
  }

  public RandomQuestions(long seed, LocalDate day) {
    this.dice = new Dice(seed, day);
    this.day = day;
  }

  /** The next question. Its {@code asOf} is an instant of the day, or absent now and then. */
  public Question next() {
    dice.shake();
    Place patient = SomePlaces.ofAPatient(dice);
    Place seat = dice.chance(0.5) ? patient : SomePlaces.ofAReader(dice);
    Study study = study(patient);
    return new Question(
        dice.maybe(
            () ->
                day.atTime(LocalTime.ofSecondOfDay(dice.below(86_400))).toInstant(ZoneOffset.UTC)),
        dice.chance(0.02) ? Study.UNKNOWN : study,
        dice.chance(0.02) ? Reader.UNKNOWN : new RandomPapers(dice, patient, seat, study).reader(),
        dice.chance(0.05) ? Provider.UNKNOWN : provider(patient, study, seat),
        dice.chance(0.05) ? DataPath.UNKNOWN : dataPath(patient, seat));
  }

  /** The next questions, so many. */
  public List<Question> next(int count) {
    List<Question> questions = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      questions.add(next());
    }
    return questions;
  }

  private Study study(Place patient) {
    Study.Modality modality = dice.oneOf(Study.Modality.values());
    return new Study(
        dice.maybe(() -> "S" + dice.below(1_000)),
        dice.maybe(() -> modality),
        dice.maybe(
            () ->
                modality == Study.Modality.MG ? "BREAST" : dice.oneOf("HEAD", "CHEST", "C SPINE")),
        dice.maybe(() -> patient),
        dice.maybe(() -> "F" + dice.below(3)),
        dice.maybe(() -> dice.oneOf(Study.Purpose.values())),
        dice.maybe(() -> dice.oneOf(Study.Urgency.values())),
        dice.maybe(() -> dice.oneOf(Study.Payer.values())),
        dice.maybe(() -> modality == Study.Modality.MG && dice.chance(0.5)),
        dice.maybe(() -> modality == Study.Modality.US && dice.chance(0.5)),
        dice.maybe(
            () -> dice.mostly(Study.Identifiability.IDENTIFIED, Study.Identifiability.values())),
        dice.maybe(this::consents),
        dice.some(2, () -> dice.mostly(patient.country(), SomePlaces.any(dice))));
  }

  private Set<Study.Consent> consents() {
    Set<Study.Consent> consents = EnumSet.allOf(Study.Consent.class);
    consents.removeIf(consent -> !dice.fit());
    return consents;
  }

  private Provider provider(Place patient, Study study, Place seat) {
    String facility = study.facility();
    return new Provider(
        dice.maybe(() -> facility != null && dice.chance(0.3) ? facility : "P" + dice.below(3)),
        dice.maybe(() -> dice.oneOf(patient, patient.country(), seat, SomePlaces.any(dice))),
        dice.some(3, () -> registration(patient)),
        dice.some(
            2,
            () ->
                new Provider.Accreditation(
                    dice.maybe(() -> dice.oneOf("JCI", "TJC", "QSI")), dice.maybe(dice::expiry))),
        dice.maybe(() -> dice.mostly(false, true)));
  }

  private Provider.Registration registration(Place patient) {
    return switch (dice.below(4)) {
      case 0 -> registration(Place.find("GB").orElseThrow(), "CQC", "TELERADIOLOGY");
      case 1 -> registration(Place.find("GB-ENG").orElseThrow(), "NHSE", "DSPT");
      case 2 ->
          registration(
              Place.find("US").orElseThrow(),
              dice.oneOf("VHA", "DHA", "IHS"),
              "FEDERAL_HEALTH_CARE");
      default ->
          registration(patient.country(), dice.oneOf("CQC", "PCPNDT", "DGS"), "TELERADIOLOGY");
    };
  }

  private Provider.Registration registration(Place jurisdiction, String authority, String type) {
    return new Provider.Registration(
        dice.maybe(() -> jurisdiction),
        dice.maybe(() -> authority),
        dice.maybe(() -> type),
        dice.maybe(() -> dice.mostly(Status.ACTIVE, Status.values())),
        dice.maybe(dice::expiry));
  }

  private DataPath dataPath(Place patient, Place seat) {
    return new DataPath(
        dice.maybe(() -> dice.oneOf(DataPath.Access.values())),
        dice.some(3, () -> dice.mostly(seat, SomePlaces.any(dice))),
        dice.some(5, () -> safeguard(patient, seat)),
        dice.maybe(this::hosting));
  }

  private DataPath.Safeguard safeguard(Place patient, Place seat) {
    return new DataPath.Safeguard(
        dice.maybe(() -> dice.oneOf(DataPath.Safeguard.Type.values())),
        dice.maybe(() -> dice.mostly(patient.country(), patient, seat, SomePlaces.any(dice))),
        dice.maybe(() -> dice.mostly(seat.country(), seat, SomePlaces.any(dice))),
        dice.maybe(dice::expiry));
  }

  private Set<String> hosting() {
    Set<String> hosting =
        new HashSet<>(
            List.of("ISO27001", "SOC2", "HDS", "C5", "ENS", "ADHICS", "CYBER-ESSENTIALS-PLUS"));
    hosting.removeIf(code -> !dice.fit());
    return hosting;
  }
}
