package org.licet.evaluation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licet.facts.DataPath.Safeguard;
import org.licet.facts.Place;
import org.licet.facts.Privilege;
import org.licet.facts.Study.Modality;
import org.licet.law.Jurisdiction;
import org.licet.law.Requirement;
import org.licet.law.RequirementId;

/**
 * The words of consequences: each method is what a clause of the rule language means for this
 * question.
 */
public final class Needs {
  private final Scene scene;

  /** Licences and the divisions of a country's table. */
  private final Licences licences;

  private final Circumstances circumstances;

  Needs(Scene scene) {
    this.scene = scene;
    this.licences = new Licences(scene);
    this.circumstances = new Circumstances(scene);
  }

  public Licences licences() {
    return licences;
  }

  /** The words about who, where and what. */
  public Circumstances circumstances() {
    return circumstances;
  }

  /** What the conditions see, for clauses over places. */
  public Scene scene() {
    return scene;
  }

  // --- how clauses join -------------------------------------------------------------------------

  public Need all(Need... needs) {
    return needs.length == 1 ? needs[0] : new Need.AllOf(List.of(needs));
  }

  public Need not(Need need, String because) {
    return new Need.Not(need, because);
  }

  /**
   * One of the reader's languages is this one, whatever its region: {@code sv-FI} is {@code sv}.
   * BCP 47.
   */
  public Need reports(String language) {
    return new ReportsIn(language);
  }

  // --- papers of the reader and the provider ----------------------------------------------------

  public Need certified(String bodies, String specialty) {
    return new IsCertified(Set.copyOf(Scene.names(bodies)), Set.of(specialty), Set.of());
  }

  /** Certified in the first specialty, or, where the modality is one of these, in the second. */
  public Need certified(String bodies, String specialty, String other, String modalities) {
    return certified(Set.copyOf(Scene.names(bodies)), specialty, other, modalities);
  }

  /** The same, whichever body certified. */
  public Need certifiedByAny(String specialty, String other, String modalities) {
    return certified((Set<String>) null, specialty, other, modalities);
  }

  private Need certified(
      @Nullable Set<String> bodies, String specialty, String other, String modalities) {
    Truth also = scene.modality(modalities);
    Set<String> specialties = also.isTrue() ? Set.of(specialty, other) : Set.of(specialty);
    Set<String> may = also == Truth.UNKNOWN ? Set.of(other) : Set.of();
    return new IsCertified(bodies, specialties, may);
  }

  /** Certified in the first specialty, but where the modality is one of these, in the second. */
  public Need certifiedBut(String bodies, String specialty, String other, String modalities) {
    Need first = certified(bodies, specialty);
    Need second = certified(bodies, other);
    return switch (scene.modality(modalities)) {
      case TRUE -> second;
      case FALSE -> first;
      case UNKNOWN -> all(first, second);
    };
  }

  /** The bodies whose certifications are named in the files of the union's members. */
  public String bodiesOnFileIn(String union) {
    TreeSet<String> bodies = new TreeSet<>();
    for (Jurisdiction jurisdiction : scene.law().jurisdictions()) {
      if (Place.find(jurisdiction.code()).filter(p -> scene.law().contains(union, p)).isPresent()) {
        jurisdiction.codes().stream()
            .filter(code -> code.kind().equals("certifications"))
            .forEach(code -> bodies.add(code.values().getOrDefault("body", "")));
      }
    }
    return String.join(" ", bodies);
  }

  public Need qualified(String scheme, @Nullable String modality) {
    return new IsQualified(scheme, modality(modality));
  }

  /**
   * Privileged at the facility.
   *
   * @param modality {@code null} is that of the study
   * @param basis {@code null} is any
   */
  public Need privileged(@Nullable String modality, @Nullable String basis) {
    return new IsPrivileged(
        modality(modality), basis == null ? null : Privilege.Basis.valueOf(basis));
  }

  public Need covered() {
    return new IsCovered(scene.patientPlace(), null);
  }

  public Need covered(Division.Minimum minimum) {
    return new IsCovered(scene.patientPlace(), minimum.requirement().minimum());
  }

  /** Covered for what the requirement of that id asks at least. */
  public Need coveredAsIn(String id) {
    Requirement requirement = scene.law().requirement(RequirementId.of(id)).orElse(null);
    if (requirement == null || requirement.minimum() == null) {
      throw new IllegalStateException("`" + id + "` has no `minimum`");
    }
    return new IsCovered(scene.patientPlace(), requirement.minimum());
  }

  public Need screened(String list, String asked) {
    return new IsScreened(list, IsScreened.Asked.valueOf(asked), 0);
  }

  public Need screenedSince(String list, int months) {
    return new IsScreened(list, IsScreened.Asked.SINCE, months);
  }

  /** A current registration of just one of these places. */
  public Need registered(String authorities, @Nullable String type, String places) {
    List<String> codes = Scene.names(places);
    List<String> names = Scene.names(authorities);
    String asked =
        String.join(" or ", names)
            + (type == null ? "" : " " + type)
            + " registration in "
            + String.join(" or ", codes);
    return new IsRegistered(
        Set.copyOf(names), type, place -> Truth.of(codes.contains(place.code())), asked);
  }

  /** A current registration of that place or of a part of it. */
  public Need registeredWithin(String authorities, String code) {
    List<String> names = Scene.names(authorities);
    return new IsRegistered(
        Set.copyOf(names),
        null,
        place -> scene.lies(place, code),
        String.join(" or ", names) + " registration in " + scene.law().name(code));
  }

  /** The same, whatever its authority. */
  public Need registeredWithin(String code) {
    return new IsRegistered(
        Set.of(),
        null,
        place -> scene.lies(place, code),
        "registration in " + scene.law().name(code));
  }

  /** A current registration of the patient's place or of one that contains it. */
  public Need registeredWherePatient(String authorities, String type) {
    List<String> names = Scene.names(authorities);
    return new IsRegistered(
        Set.copyOf(names),
        type,
        fromPatient(),
        String.join(" or ", names) + " " + type + " registration where the patient is imaged");
  }

  /**
   * A current registration, whatever its authority and type, of the country where the provider is
   * established.
   */
  public Need registeredAtHome() {
    return new IsRegistered(
        Set.of(),
        null,
        place -> Scene.sameCountry(place, scene.provider().establishedIn()),
        "registration of the provider where it is established");
  }

  /**
   * A current registration of just the place where the provider is established, with an authority
   * whose registrations of that place the country's file names.
   */
  public Need registeredAtHomeOnFileIn(String country) {
    Place home = scene.provider().establishedIn();
    TreeSet<String> names = new TreeSet<>();
    for (Jurisdiction.Code code : scene.law().requireJurisdiction(country).codes()) {
      if (home != null
          && code.kind().equals("registrations")
          && home.code().equals(code.values().get("jurisdiction"))) {
        names.add(code.values().getOrDefault("authority", ""));
      }
    }
    if (home == null) {
      return new Need.Told(Truth.UNKNOWN, "where the provider is established is not known");
    }
    if (names.isEmpty()) {
      return new Need.Told(Truth.FALSE, "no authority of " + home + " is on file");
    }
    return new IsRegistered(
        names,
        null,
        place -> Truth.of(place.equals(home)),
        String.join(" or ", names) + " registration in " + home);
  }

  public Need accredited() {
    return new IsAccredited();
  }

  // --- places and safeguards --------------------------------------------------------------------

  /** One need for each of these places, all of which have to hold. */
  public Need every(List<@Nullable Place> places, Function<@Nullable Place, Need> need) {
    if (places.isEmpty()) {
      return new Need.Told(Truth.TRUE, "no place is concerned");
    }
    List<Need> each = new ArrayList<>();
    for (Place place : places) {
      each.add(need.apply(place));
    }
    return new Need.AllOf(each);
  }

  public Need runs(String types, Function<Place, Truth> from, @Nullable Place to) {
    Set<Safeguard.Type> served = EnumSet.noneOf(Safeguard.Type.class);
    Scene.names(types).forEach(type -> served.add(Safeguard.Type.valueOf(type)));
    return new SafeguardRuns(served, from, to);
  }

  /**
   * The patient's place or one that contains it: a safeguard starts there, a registration is of it.
   */
  public Function<Place, Truth> fromPatient() {
    Place patient = scene.patientPlace();
    return from -> patient == null ? Truth.UNKNOWN : Truth.of(from.contains(patient));
  }

  /** A safeguard starts at any place of a union. */
  public Function<Place, Truth> fromIn(String union) {
    return from -> Truth.of(scene.law().contains(union, from));
  }

  public @Nullable Place providerPlace() {
    return scene.provider().establishedIn();
  }

  /** The clauses that a jurisdiction has on file, each in its days. */
  public Need clauses(String sheet, Function<Place, Truth> from, @Nullable Place to) {
    List<Need.Branch> rows = new ArrayList<>();
    for (Jurisdiction.Clause row : scene.law().requireJurisdiction(sheet).clauses()) {
      Need runs = new SafeguardRuns(Set.of(row.type()), from, to);
      rows.add(new Need.Branch(null, null, new Need.Dated(row.inForce(), runs)));
    }
    return new Need.AnyOf(rows);
  }

  public Need adequate(String sheet, Function<Place, Truth> from, @Nullable Place place) {
    return new IsAdequate(
        scene.law().requireJurisdiction(sheet).adequacy(), place, runs("DPF", from, place));
  }

  public Need lies(@Nullable Place place, String code) {
    return circumstances.told(
        scene.lies(place, code),
        (place == null ? "a place of the images" : scene.law().name(place.code()))
            + " lies in "
            + scene.law().name(code));
  }

  public Need listed(String name, String sheet, @Nullable Place place) {
    List<Jurisdiction.Listed> rows = scene.law().requireJurisdiction(sheet).lists().get(name);
    if (rows == null) {
      throw new IllegalStateException("`" + sheet + "` has no list `" + name + "`");
    }
    return new IsListed(name, rows, place);
  }

  public Need unlisted(String name, String sheet, @Nullable Place place) {
    String code = place == null ? "a place" : place.code();
    return not(listed(name, sheet, place), code + " is not on the list " + name.replace('_', ' '));
  }

  // --- how other requirements came out ----------------------------------------------------------

  public Need metOnlyBy(String id, String branch) {
    return finds(id, tried -> tried.onlyBy(branch), "met only by (" + branch + ")");
  }

  public Need waivedBy(String id, String exception) {
    return finds(id, tried -> tried.waivedBy(exception), "waived by (" + exception + ")");
  }

  public Need noException(String id) {
    return finds(id, Tried::noException, "no exception holds");
  }

  public Need restsSomewhereOn(String id, String branches) {
    return finds(
        id,
        tried -> tried.restsSomewhereOn(Set.copyOf(Scene.names(branches))),
        "rests on " + branches);
  }

  public Need restsOn(String id, String branches, @Nullable Place there) {
    return finds(
        id,
        tried -> tried.restsOn(Set.copyOf(Scene.names(branches)), there),
        "rests on " + branches);
  }

  private static Need finds(String id, Function<Tried, Truth> asks, String words) {
    return new Finds(RequirementId.of(id), asks, id + ": " + words);
  }

  private @Nullable Modality modality(@Nullable String name) {
    return name == null ? scene.question().study().modality() : Modality.valueOf(name);
  }
}
