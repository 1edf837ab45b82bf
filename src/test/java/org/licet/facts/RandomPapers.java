package org.licet.facts;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A reader with papers that mostly fit a study. */
final class RandomPapers {
  private final Dice dice;
  private final Place patient;
  private final Place seat;
  private final Study study;

  RandomPapers(Dice dice, Place patient, Place seat, Study study) {
    this.dice = dice;
    this.patient = patient;
    this.seat = seat;
    this.study = study;
  }

  Reader reader() {
    return new Reader(
        dice.maybe(() -> "R" + dice.below(100)),
        dice.maybe(() -> dice.mostly(Reader.Profession.PHYSICIAN, Reader.Profession.values())),
        dice.maybe(() -> seat),
        dice.some(5, this::licence),
        dice.some(4, this::certification),
        dice.some(2, this::privilege),
        dice.some(2, this::indemnity),
        dice.some(2, this::qualification),
        dice.some(3, () -> dice.oneOf("en", "en-GB", "de", "fr", "es", "sv-FI", "zh-Hant-HK")),
        dice.some(4, this::screening));
  }

  private Licence licence() {
    Place place =
        dice.oneOf(patient, patient.country(), seat, seat.country(), SomePlaces.any(dice));
    return new Licence(
        dice.maybe(() -> place),
        dice.maybe(() -> authority(place)),
        dice.maybe(() -> "Q" + dice.below(100_000)),
        dice.maybe(
            () ->
                dice.mostly(
                    dice.chance(0.2) ? Licence.Type.COMPACT : Licence.Type.FULL,
                    Licence.Type.values())),
        dice.maybe(this::status),
        dice.maybe(() -> dice.past(4_000)),
        dice.maybe(dice::expiry),
        dice.maybe(() -> dice.past(200)));
  }

  private String authority(Place place) {
    return switch (place.country().code()) {
      case "GB" -> dice.oneOf("GMC", "HCPC");
      case "IN" -> dice.oneOf("NMC", "KMC", "MMC");
      case "AU" -> "AHPRA";
      case "US" -> dice.oneOf("TMB", "OSBOE", "MBC", "IMLCC");
      default -> dice.oneOf("LAEK", "CNOM", "DHA", "SMC");
    };
  }

  private Certification certification() {
    String body =
        dice.oneOf(
            "ABR",
            "AOBR",
            "ABNM",
            "RCPSC",
            "GMC-SR",
            "NMC-MD",
            "NBEMS",
            "NMC-DMRD",
            "AHPRA-SR",
            "RANZCR");
    return new Certification(
        dice.maybe(() -> body),
        dice.maybe(
            () ->
                body.equals("ABNM")
                    ? "NUCLEAR_MEDICINE"
                    : dice.mostly("DIAGNOSTIC_RADIOLOGY", "NUCLEAR_MEDICINE")),
        dice.chance(0.8) ? null : dice.oneOf("NEURORADIOLOGY", "PAEDIATRIC_RADIOLOGY"),
        dice.maybe(this::status),
        dice.maybe(dice::expiry));
  }

  private Privilege privilege() {
    return new Privilege(
        dice.maybe(
            () ->
                dice.mostly(Objects.requireNonNullElse(study.facility(), "F0"), "F0", "F1", "F2")),
        dice.maybe(() -> dice.oneOf(Privilege.Basis.values())),
        dice.maybe(this::modalities),
        dice.maybe(this::status),
        dice.maybe(dice::expiry));
  }

  private Set<Study.Modality> modalities() {
    Set<Study.Modality> modalities = EnumSet.allOf(Study.Modality.class);
    modalities.removeIf(modality -> !dice.fit());
    return modalities;
  }

  private Indemnity indemnity() {
    return new Indemnity(
        dice.maybe(() -> dice.oneOf("The Doctors’ Company", "MDU", "Řidič & syn")),
        dice.some(2, () -> dice.mostly(patient.country(), patient, seat, SomePlaces.any(dice))),
        dice.maybe(this::limit),
        dice.maybe(dice::expiry));
  }

  private Indemnity.ClaimLimit limit() {
    @Nullable Money money =
        dice.chance(0.1)
            ? null
            : new Money(
                dice.mostly(
                    new BigDecimal("1000000"), new BigDecimal("200000.50"), BigDecimal.ZERO),
                dice.mostly("USD", "GBP", "EUR", "INR", "AUD"));
    return new Indemnity.ClaimLimit(money);
  }

  private Qualification qualification() {
    return new Qualification(
        dice.maybe(
            () -> dice.oneOf("MQSA", "NHSBSP", "BREASTSCREEN-AU", "PCPNDT", "COR-REPORTING")),
        dice.maybe(
            () ->
                dice.mostly(
                    Objects.requireNonNullElse(study.modality(), Study.Modality.MG),
                    Study.Modality.values())),
        dice.maybe(this::status),
        dice.maybe(dice::expiry));
  }

  private Screening screening() {
    return new Screening(
        dice.maybe(() -> dice.oneOf("OIG-LEIE", "OIG-LEIE", "SAM", "NPDB")),
        dice.maybe(() -> dice.past(40)),
        dice.maybe(() -> dice.mostly(Screening.Result.CLEAR, Screening.Result.LISTED)));
  }

  private Status status() {
    return dice.mostly(Status.ACTIVE, Status.values());
  }
}
