package org.licet.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.facts.DataPath;
import org.licet.facts.Expiry;
import org.licet.facts.Place;
import org.licet.facts.Provider;
import org.licet.facts.Provider.Registration;
import org.licet.facts.Question;
import org.licet.facts.Status;
import org.licet.facts.Study.Identifiability;
import org.licet.law.Jurisdiction.Listed;
import org.licet.law.LawBook;

/**
 * What the conditions of rules see: the question without the reader's papers. Every method says
 * true, false or not known; the sentence says how that reads ({@code mayBe}, {@code mayNotBe},
 * {@code isTrue}).
 */
public final class Scene {
  private static final Pattern BETWEEN_NAMES = Pattern.compile(",\\s*|\\s+or\\s+|\\s+");
  private final Question question;
  private final LawBook law;
  private final LocalDate day;
  private final NavigableSet<LocalDate> looked = new TreeSet<>();

  Scene(Question question, LawBook law, LocalDate day) {
    this.question = question;
    this.law = law;
    this.day = day;
  }

  /** The days that conditions looked at. */
  NavigableSet<LocalDate> looked() {
    return looked;
  }

  // --- where ------------------------------------------------------------------------------------

  public Truth imagedIn(String place) {
    return lies(patientPlace(), place);
  }

  /** The patient's place is written as just that code. */
  public Truth imagedAt(String code) {
    Place place = patientPlace();
    return place == null ? Truth.UNKNOWN : Truth.of(place.code().equals(code));
  }

  public Truth seatIn(String place) {
    return lies(seat(), place);
  }

  /** The reader's place is written as just that code. */
  public Truth seatAt(String code) {
    Place seat = seat();
    return seat == null ? Truth.UNKNOWN : Truth.of(seat.code().equals(code));
  }

  /** The reader sits at the very place where the patient is imaged. */
  public Truth seatWherePatient() {
    Place seat = seat();
    Place patient = patientPlace();
    return seat == null || patient == null ? Truth.UNKNOWN : Truth.of(seat.equals(patient));
  }

  public Truth seatInPatientsCountry() {
    Place seat = seat();
    Place patient = patientPlace();
    return seat == null || patient == null
        ? Truth.UNKNOWN
        : Truth.of(seat.country().equals(patient.country()));
  }

  public Truth establishedIn(String place) {
    return lies(provider().establishedIn(), place);
  }

  /** The provider is established in that place or in one that contains it. */
  public Truth establishedAround(String code) {
    Place established = provider().establishedIn();
    if (established == null) {
      return Truth.UNKNOWN;
    }
    return lies(established, code)
        .or(Truth.of(Place.find(code).filter(established::contains).isPresent()));
  }

  // --- what -------------------------------------------------------------------------------------

  public Truth purpose(String names) {
    return oneOf(question.study().purpose(), names);
  }

  public Truth modality(String names) {
    return oneOf(question.study().modality(), names);
  }

  public Truth payer(String names) {
    return oneOf(question.study().payer(), names);
  }

  public Truth urgency(String names) {
    return oneOf(question.study().urgency(), names);
  }

  public Truth profession(String names) {
    return oneOf(question.reader().profession(), names);
  }

  public Truth screening() {
    return Truth.of(question.study().screening());
  }

  public Truth obstetric() {
    return Truth.of(question.study().obstetric());
  }

  public Truth identifiable() {
    Identifiability how = question.study().identifiability();
    return how == null ? Truth.UNKNOWN : Truth.of(how != Identifiability.DEIDENTIFIED);
  }

  public Truth inHouse() {
    String provider = provider().id();
    String facility = question.study().facility();
    return provider == null || facility == null
        ? Truth.UNKNOWN
        : Truth.of(provider.equals(facility));
  }

  /** The images are viewed, and nothing is kept where they are viewed. */
  public Truth viewedOnly() {
    DataPath.Access access = question.dataPath().access();
    return access == null ? Truth.UNKNOWN : Truth.of(access == DataPath.Access.REMOTE_VIEW);
  }

  public Truth coveredPerson() {
    return Truth.of(provider().coveredPerson());
  }

  /**
   * The provider holds a current registration, of just that jurisdiction, of one of these
   * authorities. An absent fact shows none: only what is on file makes a provider what it is
   * registered as.
   */
  public Truth registered(String type, String jurisdiction, String authorities) {
    List<Registration> registrations = provider().registrations();
    List<String> names = names(authorities);
    return Truth.of(
        registrations != null
            && registrations.stream()
                .anyMatch(
                    r ->
                        type.equals(r.type())
                            && r.jurisdiction() != null
                            && r.jurisdiction().code().equals(jurisdiction)
                            && r.authority() != null
                            && names.contains(r.authority())
                            && current(r.status(), r.expires())));
  }

  /**
   * Care given at a distance by a provider of another State of the union to a patient in it, read
   * inside it.
   */
  public Truth crossBorderCare(String union) {
    Place patient = patientPlace();
    Place established = provider().establishedIn();
    return lies(patient, union)
        .and(lies(established, union))
        .and(sameCountry(established, patient).not())
        .and(lies(seat(), union))
        .and(seatInPatientsCountry().not())
        .and(listed(union, patient))
        .and(established == null ? Truth.TRUE : listed(union, established));
  }

  // --- the way of the images --------------------------------------------------------------------

  /** Where images are stored, processed and viewed. */
  public List<@Nullable Place> imagePlaces() {
    return places(question.study().storedIn(), question.dataPath().processedIn(), seatList());
  }

  /** Where the archive of record holds the images. */
  public List<@Nullable Place> archivePlaces() {
    return places(question.study().storedIn());
  }

  /** Where images are processed and viewed. */
  public List<@Nullable Place> dataPlaces() {
    return places(question.dataPath().processedIn(), seatList());
  }

  public List<@Nullable Place> dataPlacesAndProvider() {
    return places(question.dataPath().processedIn(), seatList(), list(provider().establishedIn()));
  }

  /** Every place that any image, or the provider, is at. */
  public List<@Nullable Place> allPlaces() {
    return places(
        question.study().storedIn(),
        question.dataPath().processedIn(),
        seatList(),
        list(provider().establishedIn()));
  }

  /** Where images are kept: viewing keeps nothing, a copy does. */
  public List<@Nullable Place> storagePlaces() {
    return question.dataPath().access() == DataPath.Access.REMOTE_VIEW
        ? archivePlaces()
        : imagePlaces();
  }

  /** Where images are viewed, cached or computed on, as the path says. */
  public List<@Nullable Place> processingPlaces() {
    return places(question.dataPath().processedIn());
  }

  /** Those of the places that lie outside, or may. */
  public List<@Nullable Place> outside(String code, Collection<@Nullable Place> places) {
    List<@Nullable Place> found = new ArrayList<>();
    for (Place place : places) {
      if (lies(place, code).mayNotBe()) {
        found.add(place);
      }
    }
    return found;
  }

  public Truth imagesOutside(String place) {
    return some(imagePlaces(), each -> lies(each, place).not());
  }

  public Truth archiveIn(String place) {
    return some(archivePlaces(), each -> lies(each, place));
  }

  public Truth archiveOutside(String place) {
    return some(archivePlaces(), each -> lies(each, place).not());
  }

  public Truth dataOutside(String place) {
    return some(dataPlaces(), each -> lies(each, place).not());
  }

  public Truth dataOrProviderOutside(String place) {
    return some(dataPlacesAndProvider(), each -> lies(each, place).not());
  }

  public Truth dataIn(String place) {
    return some(dataPlaces(), each -> lies(each, place));
  }

  // --- for Needs --------------------------------------------------------------------------------

  Question question() {
    return question;
  }

  LawBook law() {
    return law;
  }

  @Nullable Place patientPlace() {
    return question.study().patientLocation();
  }

  @Nullable Place seat() {
    return question.reader().readingFrom();
  }

  Provider provider() {
    return question.provider();
  }

  Truth lies(@Nullable Place place, String code) {
    return place == null ? Truth.UNKNOWN : Truth.of(law.contains(code, place));
  }

  static Truth sameCountry(@Nullable Place one, @Nullable Place other) {
    return one == null || other == null
        ? Truth.UNKNOWN
        : Truth.of(one.country().equals(other.country()));
  }

  /** {@code A}, {@code A or B}, {@code A, B or C}. */
  static List<String> names(String list) {
    return BETWEEN_NAMES.splitAsStream(list).filter(n -> !n.isBlank()).toList();
  }

  // --- inside -----------------------------------------------------------------------------------

  private static Truth oneOf(@Nullable Enum<?> fact, String names) {
    return fact == null ? Truth.UNKNOWN : Truth.of(names(names).contains(fact.name()));
  }

  private Truth listed(String union, @Nullable Place place) {
    if (place == null) {
      return Truth.UNKNOWN;
    }
    List<Listed> rows =
        law.requireJurisdiction(union).lists().getOrDefault("cross_border_care", List.of());
    boolean listed = false;
    for (Listed row : rows) {
      if (law.contains(row.place(), place)) {
        look(row.inForce().from());
        look(row.inForce().to());
        listed |= row.inForce().on(day);
      }
    }
    return Truth.of(listed);
  }

  private boolean current(@Nullable Status status, @Nullable Expiry expires) {
    if (status != Status.ACTIVE || expires == null) {
      return false;
    }
    LocalDate lastDay = expires.lastDay();
    if (lastDay != null) {
      look(lastDay.plusDays(1));
    }
    return lastDay == null || !lastDay.isBefore(day);
  }

  private void look(@Nullable LocalDate change) {
    if (change != null) {
      looked.add(change);
    }
  }

  private @Nullable List<Place> seatList() {
    return list(seat());
  }

  private static @Nullable List<Place> list(@Nullable Place place) {
    return place == null ? null : List.of(place);
  }

  /**
   * All of them once, sorted; a list that is not known gives one place that is not known, at the
   * end.
   */
  @SafeVarargs
  private static List<@Nullable Place> places(@Nullable List<Place>... lists) {
    List<@Nullable Place> all = new ArrayList<>();
    boolean unknown = false;
    TreeSet<Place> known = new TreeSet<>();
    for (List<Place> list : lists) {
      unknown |= list == null;
      known.addAll(list == null ? List.of() : list);
    }
    all.addAll(known);
    if (unknown) {
      all.add(null);
    }
    return all;
  }

  private static Truth some(
      List<@Nullable Place> places, java.util.function.Function<@Nullable Place, Truth> test) {
    Truth some = Truth.FALSE;
    for (Place place : places) {
      some = some.or(test.apply(place));
    }
    return some;
  }
}
