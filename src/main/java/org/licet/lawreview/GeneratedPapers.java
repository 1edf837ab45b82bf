package org.licet.lawreview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Certification;
import org.licet.facts.Indemnity;
import org.licet.facts.Licence;
import org.licet.facts.Money;
import org.licet.facts.Place;
import org.licet.facts.Privilege;
import org.licet.facts.Qualification;
import org.licet.facts.Reader;
import org.licet.facts.Screening;
import org.licet.facts.Status;
import org.licet.facts.Study;
import org.licet.law.Jurisdiction.Code;

/** A reader whose papers mostly fit a study, from the codes of the law that may ask for them. */
final class GeneratedPapers {
  private final Vocabulary words;
  private final Chance chance;
  private final Scenery scenery;
  private final LocalDate day;

  GeneratedPapers(Vocabulary words, Chance chance, Scenery scenery) {
    this.words = words;
    this.chance = chance;
    this.scenery = scenery;
    this.day = scenery.day();
  }

  /** The seat and the profession are the scenery's. */
  Reader reader() {
    return new Reader(
        chance.maybe(() -> "R" + chance.below(100)),
        scenery.profession(),
        scenery.seat(),
        chance.some(4, this::licence),
        chance.some(3, this::certification),
        chance.some(2, this::privilege),
        chance.some(2, this::indemnity),
        chance.some(3, this::qualification),
        chance.some(3, () -> chance.oneOf(words.languages())),
        chance.some(3, this::screening));
  }

  private Licence licence() {
    Code code = code("licences");
    Map<String, String> values = code == null ? Map.of() : code.values();
    Place at = Place.find(values.getOrDefault("jurisdiction", "")).orElseGet(this::place);
    String authority = values.get("authority");
    Licence.Type type = Licence.Type.valueOf(values.getOrDefault("type", Licence.Type.FULL.name()));
    return new Licence(
        chance.maybe(() -> chance.fit() ? at : place()),
        authority == null ? null : chance.maybe(() -> authority),
        chance.maybe(() -> "Q" + chance.below(100_000)),
        chance.maybe(
            () -> chance.mostly(chance.in(0.7) ? type : Licence.Type.FULL, Licence.Type.class)),
        chance.maybe(this::status),
        chance.maybe(() -> chance.past(day, 4_000)),
        chance.maybe(() -> chance.expiry(day)),
        chance.maybe(() -> chance.past(day, 200)));
  }

  private Certification certification() {
    Code code = code("certifications");
    String body = code == null ? "ABR" : code.values().getOrDefault("body", "ABR");
    String specialty =
        code == null
            ? "DIAGNOSTIC_RADIOLOGY"
            : code.values().getOrDefault("specialty", "DIAGNOSTIC_RADIOLOGY");
    return new Certification(
        chance.maybe(() -> body),
        chance.maybe(() -> chance.fit() ? specialty : "NUCLEAR_MEDICINE"),
        null,
        chance.maybe(this::status),
        chance.maybe(() -> chance.expiry(day)));
  }

  private Privilege privilege() {
    return new Privilege(
        chance.maybe(
            () -> chance.fit() ? Objects.requireNonNullElse(scenery.facility(), "F0") : "F1"),
        chance.maybe(() -> chance.oneOf(Privilege.Basis.class)),
        chance.maybe(this::modalities),
        chance.maybe(this::status),
        chance.maybe(() -> chance.expiry(day)));
  }

  private Set<Study.Modality> modalities() {
    Set<Study.Modality> modalities = EnumSet.allOf(Study.Modality.class);
    modalities.removeIf(modality -> !chance.fit());
    return modalities;
  }

  private Indemnity indemnity() {
    return new Indemnity(
        null,
        chance.some(2, () -> chance.fit() ? scenery.patient().country() : place()),
        chance.maybe(this::limit),
        chance.maybe(() -> chance.expiry(day)));
  }

  private Indemnity.ClaimLimit limit() {
    if (chance.in(0.1)) {
      return Indemnity.ClaimLimit.UNSTATED;
    }
    BigDecimal amount =
        chance.oneOf(
            List.of(
                new BigDecimal("100000"),
                new BigDecimal("1000000"),
                new BigDecimal("6000000"),
                new BigDecimal("999999.99")));
    return new Indemnity.ClaimLimit(
        new Money(amount, chance.oneOf(List.of("USD", "EUR", "GBP", "INR", "AUD"))));
  }

  private Qualification qualification() {
    Code code = code("qualifications");
    String scheme = code == null ? "MQSA" : code.values().getOrDefault("scheme", "MQSA");
    return new Qualification(
        chance.maybe(() -> scheme),
        chance.maybe(
            () ->
                chance.mostly(
                    Objects.requireNonNullElse(scenery.modality(), Study.Modality.MG),
                    Study.Modality.class)),
        chance.maybe(this::status),
        chance.maybe(() -> chance.expiry(day)));
  }

  private Screening screening() {
    Code code = code("screenings");
    String list = code == null ? "OIG-LEIE" : code.values().getOrDefault("list", "SAM");
    return new Screening(
        chance.maybe(() -> list),
        chance.maybe(() -> chance.past(day, chance.in(0.5) ? 40 : 500)),
        chance.maybe(() -> chance.mostly(Screening.Result.CLEAR, Screening.Result.class)));
  }

  private Status status() {
    return chance.mostly(Status.ACTIVE, Status.class);
  }

  /** A code of the patient's country, of the seat's, or of the provider's. */
  private @Nullable Code code(String kind) {
    List<Code> found = new ArrayList<>(words.codes(scenery.patient(), kind));
    found.addAll(words.codes(scenery.seat(), kind));
    found.addAll(words.codes(scenery.established(), kind));
    return found.isEmpty() ? null : chance.oneOf(found);
  }

  private Place place() {
    List<Place> near = new ArrayList<>(List.of(scenery.patient(), scenery.patient().country()));
    Place seat = scenery.seat();
    if (seat != null) {
      near.add(seat);
      near.add(seat.country());
    }
    return chance.fit() ? chance.oneOf(near) : chance.oneOf(words.onFile());
  }
}
