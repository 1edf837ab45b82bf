package org.licet.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Place;

/** The law of one version: every jurisdiction on file and every requirement by its id. */
public final class LawBook {
  private final LawSettings settings;
  private final LawDigest digest;
  private final SortedMap<String, Jurisdiction> jurisdictions;
  private final SortedMap<RequirementId, Requirement> requirements = new TreeMap<>();
  private final NavigableSet<LocalDate> edges = new TreeSet<>();
  private final List<Policy> policies;

  LawBook(
      LawSettings settings,
      LawDigest digest,
      Collection<Jurisdiction> jurisdictions,
      Collection<Policy> policies) {
    this.settings = settings;
    this.digest = digest;
    this.policies = policies.stream().sorted(Comparator.comparing(Policy::id)).toList();
    SortedMap<String, Jurisdiction> byCode = new TreeMap<>();
    for (Jurisdiction jurisdiction : jurisdictions) {
      byCode.put(jurisdiction.code(), jurisdiction);
      jurisdiction.requirements().forEach(r -> requirements.put(r.id(), r));
    }
    this.jurisdictions = Collections.unmodifiableSortedMap(byCode);
    requirements.values().forEach(r -> edge(r.inForce()));
    jurisdictions.forEach(this::edges);
  }

  /**
   * The law in these files. Throws {@link LawRefusedException} with every fault of {@code
   * jurisdictions/}; the rules are read elsewhere.
   */
  public static LawBook read(LawFiles files) {
    List<LawFault> faults = new ArrayList<>();
    LawBook read = LawReader.read(files, faults);
    if (read == null || !faults.isEmpty()) {
      throw new LawRefusedException(faults);
    }
    return read;
  }

  /**
   * A law with this jurisdiction in place of the one of its code, or besides: for asking what would
   * be, since no files say so and the digest is still that of the old ones.
   */
  public LawBook with(Jurisdiction other) {
    List<Jurisdiction> all = new ArrayList<>(jurisdictions.values());
    all.removeIf(jurisdiction -> jurisdiction.code().equals(other.code()));
    all.add(other);
    return new LawBook(settings, digest, all, policies);
  }

  public LawSettings settings() {
    return settings;
  }

  public LawDigest digest() {
    return digest;
  }

  public Collection<Jurisdiction> jurisdictions() {
    return jurisdictions.values();
  }

  public Optional<Jurisdiction> jurisdiction(String code) {
    return Optional.ofNullable(jurisdictions.get(code));
  }

  /** Throws where no such jurisdiction is on file. */
  public Jurisdiction requireJurisdiction(String code) {
    return jurisdiction(code)
        .orElseThrow(
            () -> new IllegalArgumentException("`" + code + "` is no jurisdiction on file"));
  }

  public Collection<Requirement> requirements() {
    return Collections.unmodifiableCollection(requirements.values());
  }

  public Optional<Requirement> requirement(RequirementId id) {
    return Optional.ofNullable(requirements.get(id));
  }

  /**
   * When the law of a place was last read through, and by whom: of a division, its country's.
   * {@code null} where no file says it.
   */
  public Jurisdiction.@Nullable Review reviewOf(Jurisdiction place) {
    if (place.reviewed() != null) {
      return place.reviewed();
    }
    Jurisdiction country = jurisdictions.get(place.code().replaceAll("-.*", ""));
    return country == null ? null : country.reviewed();
  }

  /** The law of the same place and topic that ended on the day on which this began. */
  public List<Requirement> follows(Requirement requirement) {
    return like(requirement).filter(other -> isFollowed(other, requirement)).toList();
  }

  /** The law of the same place and topic that began on the day on which this ended. */
  public List<Requirement> precedes(Requirement requirement) {
    return like(requirement).filter(other -> isFollowed(requirement, other)).toList();
  }

  private Stream<Requirement> like(Requirement requirement) {
    RequirementId id = requirement.id();
    return requirements.values().stream()
        .filter(r -> r.id().jurisdiction().equals(id.jurisdiction()))
        .filter(r -> r.id().topic() == id.topic());
  }

  private static boolean isFollowed(Requirement first, Requirement next) {
    return first.inForce().to() != null
        && Objects.equals(first.inForce().to(), next.inForce().from());
  }

  /** The numbers of private bodies, sorted by id. */
  public List<Policy> policies() {
    return policies;
  }

  /**
   * Whether a place lies in the place or union of that code; {@code false} where the code is
   * neither.
   */
  public boolean contains(String code, Place place) {
    Jurisdiction union = jurisdictions.get(code);
    if (union != null && !union.members().isEmpty()) {
      return union.members().stream().anyMatch(member -> member.contains(place));
    }
    return place.code().equals(code)
        || place.containers().stream().anyMatch(p -> p.code().equals(code));
  }

  /** The name that the law on file gives a place, else that of ISO 3166, else the code. */
  public String name(String code) {
    Jurisdiction jurisdiction = jurisdictions.get(code);
    return jurisdiction != null
        ? jurisdiction.name()
        : Place.find(code).map(Place::name).orElse(code);
  }

  /** The file of the country that a place is or lies in, where one is on file. */
  public Optional<Jurisdiction> countryOf(Place place) {
    return jurisdiction(place.country().code());
  }

  /** Every jurisdiction on file that is or contains the place. */
  public List<Jurisdiction> touching(Place place) {
    return jurisdictions.values().stream().filter(j -> contains(j.code(), place)).toList();
  }

  /** The last change of law on or before a day; {@code null} where there is none. */
  public @Nullable LocalDate spanStart(LocalDate day) {
    return edges.floor(day);
  }

  /** Every day on which a requirement or a dated row begins to hold, or no longer holds. */
  public NavigableSet<LocalDate> edges() {
    return Collections.unmodifiableNavigableSet(edges);
  }

  private void edges(Jurisdiction jurisdiction) {
    jurisdiction.adequacy().forEach(row -> edge(row.inForce()));
    jurisdiction.clauses().forEach(row -> edge(row.inForce()));
    for (Map.Entry<String, List<Jurisdiction.Listed>> list : jurisdiction.lists().entrySet()) {
      list.getValue().forEach(row -> edge(row.inForce()));
    }
  }

  private void edge(InForce inForce) {
    if (inForce.from() != null) {
      edges.add(inForce.from());
    }
    if (inForce.to() != null) {
      edges.add(inForce.to());
    }
  }
}
