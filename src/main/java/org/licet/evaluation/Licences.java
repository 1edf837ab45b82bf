package org.licet.evaluation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Licence;
import org.licet.facts.Place;
import org.licet.law.Jurisdiction;
import org.licet.law.LawBook;
import org.licet.law.Provision;
import org.licet.law.Provision.Licensed;
import org.licet.law.Provision.RestsOn;

/** The words about licences, and about the divisions of a country that licenses by division. */
public final class Licences {
  private static final Set<Licence.Type> FULL = EnumSet.of(Licence.Type.FULL);
  private static final Set<Licence.Type> FULL_OR_COMPACT =
      EnumSet.of(Licence.Type.FULL, Licence.Type.COMPACT);
  private final Scene scene;
  private final LawBook law;

  Licences(Scene scene) {
    this.scene = scene;
    this.law = scene.law();
  }

  /** Of a place or a part of it. */
  public Need in(String types, String code, @Nullable String authority) {
    String asked =
        types + " licence of " + law.name(code) + (authority == null ? "" : " from " + authority);
    return new HoldsLicence(
        types(types), place(place -> Truth.of(law.contains(code, place))), asked, authority);
  }

  /** Of a place or a part of it, until so many months have passed since its first day. */
  public Need issuedWithin(String types, String code, int months) {
    return new HoldsLicence(
        types(types),
        (licence, judgement) ->
            known(licence, place -> Truth.of(law.contains(code, place)))
                .and(issuedWithin(licence, months, judgement)),
        types + " licence of " + law.name(code) + " issued within the last " + months + " months",
        null);
  }

  private static Truth issuedWithin(Licence licence, int months, Judgement judgement) {
    if (licence.issued() == null) {
      return Truth.UNKNOWN;
    }
    LocalDate end = licence.issued().plusMonths(months);
    judgement.look(end);
    return Truth.of(judgement.day().isBefore(end));
  }

  /** Of just that place: one of a part of it does not serve. */
  public Need of(String types, String code) {
    return new HoldsLicence(
        types(types),
        place(place -> Truth.of(place.code().equals(code))),
        types + " licence of " + law.name(code) + " itself",
        null);
  }

  /** Of a place inside the country: one of the country itself does not serve. */
  public Need inDivision(String types, String country) {
    return new HoldsLicence(
        types(types),
        place(place -> Truth.of(law.contains(country, place) && !place.code().equals(country))),
        types + " licence of a division of " + law.name(country),
        null);
  }

  public Need ofDivisionOfSeat(String types) {
    return ofDivision(types, scene.seat(), "where the reader sits");
  }

  public Need ofDivisionOfPatient(String types) {
    return ofDivision(types, scene.patientPlace(), "where the patient is imaged");
  }

  /** Of the division in which a place lies; a bare country names none. */
  private static Need ofDivision(String types, @Nullable Place there, String words) {
    return new HoldsLicence(
        types(types),
        place(
            place ->
                there == null
                    ? Truth.UNKNOWN
                    : Truth.of(place.contains(there) && !place.equals(place.country()))),
        types + " licence of the division " + words,
        null);
  }

  public Need inCountryOfSeat(String types) {
    return new HoldsLicence(
        types(types),
        place(place -> Scene.sameCountry(place, scene.seat())),
        types + " licence of the country where the reader sits",
        null);
  }

  public Need inCountryOfProvider(String types) {
    return new HoldsLicence(
        types(types),
        place(place -> Scene.sameCountry(place, scene.provider().establishedIn())),
        types + " licence of the country where the provider is established",
        null);
  }

  /**
   * Of the place where the reader sits, of one that contains it, or, where the country does not
   * license by division, of any place in the country.
   */
  public Need whereReaderSits(String types) {
    Place seat = scene.seat();
    boolean byDivision =
        seat != null && law.settings().licensingByDivision().contains(seat.country());
    return new HoldsLicence(
        types(types),
        place(
            place ->
                seat == null
                    ? Truth.UNKNOWN
                    : Truth.of(
                        place.contains(seat)
                            || (!byDivision && place.country().equals(seat.country())))),
        types + " licence of the place where the reader sits",
        null);
  }

  /** Of a place in another country than the patient's. */
  public Need abroad(String types) {
    return new HoldsLicence(
        types(types),
        place(place -> Scene.sameCountry(place, scene.patientPlace()).not()),
        types + " licence of another country",
        null);
  }

  /** Of a division of the country's table other than the patient's. */
  public Need inAnotherDivision(String types, String country) {
    return new HoldsLicence(
        types(types),
        place(place -> division(place, country, false)),
        types + " licence of another division of " + law.name(country),
        null);
  }

  /**
   * Full licence of any division: type FULL, or COMPACT where the division is a compact member on
   * the day.
   */
  public Need fullyInAnyDivision(String country) {
    return full(
        (place, judgement) -> division(place, country, true), "a division of " + law.name(country));
  }

  public Need fullyIn(Division division) {
    return full(
        (place, judgement) -> Truth.of(place.code().equals(division.code())),
        division.row().name());
  }

  public Need fullyWherePatient() {
    Place patient = scene.patientPlace();
    return full(
        (place, judgement) -> patient == null ? Truth.UNKNOWN : Truth.of(place.equals(patient)),
        "the patient's place");
  }

  private Need fullyInAnotherDivision(String country) {
    return full(
        (place, judgement) -> division(place, country, false),
        "another division of " + law.name(country));
  }

  /** Type FULL of another division that is a compact member on the day. */
  public Need inAnotherMember(String country) {
    return new HoldsLicence(
        FULL,
        (licence, judgement) ->
            known(licence, place -> division(place, country, false).and(member(place, judgement))),
        "FULL licence of another compact member",
        null);
  }

  /** Type FULL of a compact member other than that division, on the day. */
  public Need inMemberBeside(Division division) {
    return new HoldsLicence(
        FULL,
        (licence, judgement) ->
            known(
                licence,
                place ->
                    Truth.of(!place.code().equals(division.code()))
                        .and(division(place, country(division), true))
                        .and(member(place, judgement))),
        "FULL licence of a compact member other than " + division.row().name(),
        null);
  }

  /** A requirement of its row has an alternative of that type of licence, in its days. */
  public Need named(Division division, String rest, String type) {
    Provision row =
        division.requirement(rest).alternatives().values().stream()
            .filter(alternative -> alternative.licenceType() == Licence.Type.valueOf(type))
            .findFirst()
            .orElse(null);
    String names = row == null ? " names no " : " names a ";
    Need told = new Need.Told(Truth.of(row != null), division.id(rest) + names + type + " licence");
    return row == null ? told : new Need.Dated(row.inForce(), told);
  }

  public Need compactMember(Division division) {
    Provision compact = division.alternative("compact");
    Need member =
        new Need.Told(Truth.of(compact != null), division.row().name() + " and the compact");
    return compact == null ? member : new Need.Dated(compact.inForce(), member);
  }

  // --- the telehealth licence of a division -----------------------------------------------------

  /**
   * Its licence for readers elsewhere serves for the purpose and the seat, and the reader holds it.
   */
  public Need telehealth(Division division) {
    Provision row = division.alternative("telehealth");
    if (row == null) {
      return new Need.Told(
          Truth.FALSE, division.row().name() + " has no licence for readers elsewhere");
    }
    Licence.Type type = Objects.requireNonNull(row.licenceType(), "type of a telehealth row");
    Need holds =
        new HoldsLicence(
            EnumSet.of(type),
            place(place -> Truth.of(place.code().equals(division.code()))),
            type + " licence of " + division.row().name(),
            row.authority());
    Need all =
        new Need.AllOf(List.of(purpose(row), seat(row, division), holds, restsOn(row, division)));
    return new Need.Dated(row.inForce(), all);
  }

  private Need purpose(Provision row) {
    var purpose = scene.question().study().purpose();
    Set<?> purposes = row.purposes();
    Truth serves =
        purposes == null
            ? Truth.TRUE
            : purpose == null ? Truth.UNKNOWN : Truth.of(purposes.contains(purpose));
    return new Need.Told(
        serves,
        row.name() + (serves.isTrue() ? " serves" : " does not serve") + " for the purpose");
  }

  private Need seat(Provision row, Division division) {
    Truth serves = scene.seatIn(division.code()).not();
    if (row.readerInside()) {
      serves = serves.and(scene.seatIn(country(division)));
    }
    return new Need.Told(
        serves,
        row.name() + (serves.isTrue() ? " serves" : " does not serve") + " where the reader sits");
  }

  private Need restsOn(Provision row, Division division) {
    String country = country(division);
    RestsOn rests = row.restsOn() == null ? RestsOn.ANOTHER_DIVISION : row.restsOn();
    return switch (rests) {
      case ANOTHER_DIVISION -> fullyInAnotherDivision(country);
      case NON_MEMBER ->
          full(
              (place, judgement) ->
                  division(place, country, false).and(member(place, judgement).not()),
              "another division that is no compact member");
      case READER_PLACE ->
          full(
              (place, judgement) ->
                  division(place, country, true)
                      .and(
                          scene.seat() == null
                              ? Truth.UNKNOWN
                              : Truth.of(place.equals(scene.seat()))),
              "the division where the reader sits");
      case NONE -> new Need.Told(Truth.TRUE, "it rests on no other licence");
    };
  }

  // --- the consultation exception of a division -------------------------------------------------

  /** The purpose is one of the exception's, and the reader is licensed elsewhere as it asks. */
  public Need consult(Division division) {
    Provision row = division.licensure().exceptions().get("consult");
    if (row == null) {
      return new Need.Told(Truth.FALSE, division.row().name() + " excepts no consultations");
    }
    Need elsewhere = fullyInAnotherDivision(country(division));
    Need licensed =
        row.licensed() == Licensed.ANY
            ? new Need.AnyOf(
                List.of(
                    new Need.Branch(null, null, elsewhere),
                    new Need.Branch(null, null, abroad("FULL"))))
            : elsewhere;
    return new Need.AllOf(List.of(purpose(row), licensed));
  }

  // --- inside -----------------------------------------------------------------------------------

  private static String country(Division division) {
    return Objects.requireNonNull(division.row().divisionOf());
  }

  /** Type FULL of a place that serves, or COMPACT of one that is a compact member too. */
  private Need full(BiFunction<Place, Judgement, Truth> serves, String words) {
    return new HoldsLicence(
        FULL_OR_COMPACT,
        (licence, judgement) ->
            known(
                licence,
                place -> serves.apply(place, judgement).and(fullType(licence, place, judgement))),
        "full licence of " + words,
        null);
  }

  private Truth fullType(Licence licence, Place place, Judgement judgement) {
    if (licence.type() == null) {
      return Truth.UNKNOWN;
    }
    return licence.type() == Licence.Type.COMPACT ? member(place, judgement) : Truth.TRUE;
  }

  private Truth member(Place place, Judgement judgement) {
    Jurisdiction row = law.jurisdiction(place.code()).orElse(null);
    if (row == null || row.divisionOf() == null) {
      return Truth.FALSE;
    }
    Provision compact = new Division(row, false, false).alternative("compact");
    return Truth.of(compact != null && judgement.inForce(compact.inForce()));
  }

  /** Whether the place is a division of that country's table, the patient's own counted or not. */
  private Truth division(Place place, String country, boolean patientsToo) {
    boolean division =
        law.jurisdiction(place.code()).filter(j -> country.equals(j.divisionOf())).isPresent();
    if (!division || patientsToo) {
      return Truth.of(division);
    }
    Place patient = scene.patientPlace();
    return patient == null ? Truth.UNKNOWN : Truth.of(!place.contains(patient));
  }

  private static HoldsLicence.Where place(java.util.function.Function<Place, Truth> test) {
    return (licence, judgement) -> known(licence, test);
  }

  private static Truth known(Licence licence, java.util.function.Function<Place, Truth> test) {
    Place place = licence.jurisdiction();
    return place == null ? Truth.UNKNOWN : test.apply(place);
  }

  private static Set<Licence.Type> types(String names) {
    Set<Licence.Type> types = EnumSet.noneOf(Licence.Type.class);
    Scene.names(names).forEach(name -> types.add(Licence.Type.valueOf(name)));
    return types;
  }
}
