package org.licet.evaluation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Certification;
import org.licet.facts.DataPath.Safeguard;
import org.licet.facts.Expiry;
import org.licet.facts.Indemnity;
import org.licet.facts.Licence;
import org.licet.facts.Place;
import org.licet.facts.Privilege;
import org.licet.facts.Qualification;
import org.licet.facts.Reader;
import org.licet.facts.Screening;
import org.licet.facts.Status;
import org.licet.facts.Study.Modality;

/**
 * Which papers would serve a need that does not hold. Each is tried against the need itself.
 * Nothing where papers cannot help: a fact of the study, an entry against the reader, a paper that
 * was taken from the reader and cannot be had anew by asking.
 */
final class Wanting {
  /** Bodies that are offered where any of many serves. */
  private static final int BODIES = 6;

  private static final Set<Status> TAKEN = EnumSet.of(Status.SUSPENDED, Status.REVOKED);

  private final Judgement judgement;
  private final Reader reader;

  /** Whether it was asked how another requirement came out, and that did not serve. */
  private boolean byOthers;

  Wanting(Judgement judgement) {
    this.judgement = judgement;
    this.reader = judgement.question().reader();
  }

  Help help(Planned planned) {
    Set<Obtainable> papers = new LinkedHashSet<>();
    if (planned.met() != null) {
      of(planned.met()).ifPresent(papers::addAll);
    }
    planned.exceptions().values().forEach(need -> of(need).ifPresent(papers::addAll));
    return new Help(papers, byOthers);
  }

  /** Present and empty where the need holds, or may come to hold by other requirements' papers. */
  private Optional<Set<Obtainable>> of(Need need) {
    return switch (need) {
      case Need.AllOf all -> all(all.needs());
      case Need.AnyOf any -> any(any.branches().stream().map(Need.Branch::need).toList());
      case Need.Dated dated ->
          judgement.inForce(dated.inForce()) ? of(dated.need()) : Optional.empty();
      case Finds finds -> others(finds);
      case HoldsLicence holds -> leaf(holds, licences(holds));
      case IsCertified certified -> leaf(certified, certifications(certified));
      case IsQualified qualified -> leaf(qualified, qualification(qualified));
      case IsPrivileged privileged -> leaf(privileged, privileges(privileged));
      case IsCovered covered -> leaf(covered, cover(covered));
      case IsScreened screened -> leaf(screened, screening(screened));
      case IsRegistered registered -> leaf(registered, Stream.empty());
      case SafeguardRuns runs -> leaf(runs, safeguards(runs));
      case Need.Told told -> leaf(told, Stream.empty());
      case Need.Not not -> leaf(not, Stream.empty());
      case IsAccredited accredited -> leaf(accredited, Stream.empty());
      case IsAdequate adequate -> leaf(adequate, Stream.empty());
      case IsListed listed -> leaf(listed, Stream.empty());
      case ReportsIn reports -> leaf(reports, Stream.empty());
    };
  }

  private Optional<Set<Obtainable>> others(Finds finds) {
    byOthers |= !finds.judge(judgement).truth().isTrue();
    return Optional.of(Set.of());
  }

  private Optional<Set<Obtainable>> all(List<Need> needs) {
    Set<Obtainable> papers = new LinkedHashSet<>();
    for (Need need : needs) {
      Optional<Set<Obtainable>> of = of(need);
      if (of.isEmpty()) {
        return of;
      }
      papers.addAll(of.get());
    }
    return Optional.of(papers);
  }

  private Optional<Set<Obtainable>> any(List<Need> needs) {
    List<Set<Obtainable>> ways = needs.stream().map(this::of).flatMap(Optional::stream).toList();
    Set<Obtainable> papers = new LinkedHashSet<>();
    ways.forEach(papers::addAll);
    return ways.isEmpty() ? Optional.empty() : Optional.of(papers);
  }

  private Optional<Set<Obtainable>> leaf(Need need, Stream<? extends Obtainable> offered) {
    if (need.judge(judgement).truth().isTrue()) {
      return Optional.of(Set.of());
    }
    Set<Obtainable> serving = new LinkedHashSet<>();
    offered
        .filter(
            paper ->
                need.judge(judgement.asking(paper.addedTo(judgement.question()))).truth().isTrue())
        .forEach(serving::add);
    return serving.isEmpty() ? Optional.empty() : Optional.of(serving);
  }

  /** Of each type, that of the nearest place which serves. */
  private Stream<Obtainable> licences(HoldsLicence need) {
    List<Obtainable> offered = new ArrayList<>();
    for (Licence.Type type : EnumSet.copyOf(need.types())) {
      places()
          .map(place -> licence(place, type, need.authority()))
          .filter(licence -> need.where().serves(licence, judgement).isTrue())
          .filter(licence -> !isTaken(licence))
          .findFirst()
          .map(Obtainable.NewLicence::new)
          .ifPresent(offered::add);
    }
    return offered.stream();
  }

  private Licence licence(Place place, Licence.Type type, @Nullable String authority) {
    return new Licence(
        place,
        authority,
        null,
        type,
        Status.ACTIVE,
        judgement.day(),
        Expiry.OPEN_ENDED,
        judgement.day());
  }

  private boolean isTaken(Licence wanted) {
    return held(reader.licences())
        .anyMatch(
            held ->
                Objects.equals(held.jurisdiction(), wanted.jurisdiction())
                    && isTaken(held.status()));
  }

  private static <P> Stream<P> held(@Nullable List<P> papers) {
    return papers == null ? Stream.empty() : papers.stream();
  }

  private static boolean isTaken(@Nullable Status status) {
    return status != null && TAKEN.contains(status);
  }

  /** Where the patient is and where the reader sits, and what contains these, nearest first. */
  private Stream<Place> places() {
    return Stream.of(
            Optional.ofNullable(judgement.question().study().patientLocation()),
            Optional.ofNullable(reader.readingFrom()))
        .flatMap(Optional::stream)
        .flatMap(place -> Stream.concat(Stream.of(place), place.containers().stream()))
        .distinct();
  }

  private Stream<Obtainable> certifications(IsCertified need) {
    List<@Nullable String> bodies = new ArrayList<>();
    if (need.bodies() == null) {
      bodies.add(null);
    } else {
      new TreeSet<>(need.bodies()).stream().limit(BODIES).forEach(bodies::add);
    }
    return new TreeSet<>(need.specialties())
        .stream()
            .flatMap(
                specialty ->
                    bodies.stream()
                        .map(
                            body ->
                                new Certification(
                                    body, specialty, null, Status.ACTIVE, Expiry.OPEN_ENDED)))
            .filter(wanted -> !isTaken(wanted))
            .map(Obtainable.NewCertification::new);
  }

  private boolean isTaken(Certification wanted) {
    return held(reader.certifications())
        .anyMatch(
            held ->
                (wanted.body() == null || Objects.equals(held.body(), wanted.body()))
                    && isTaken(held.status()));
  }

  private static Stream<Obtainable> qualification(IsQualified need) {
    return Stream.of(
        new Obtainable.NewQualification(
            new Qualification(need.scheme(), need.modality(), Status.ACTIVE, Expiry.OPEN_ENDED)));
  }

  private Stream<Obtainable> privileges(IsPrivileged need) {
    String facility = judgement.question().study().facility();
    Modality modality = need.modality();
    boolean taken =
        held(reader.privileges())
            .anyMatch(held -> Objects.equals(held.facility(), facility) && isTaken(held.status()));
    if (facility == null || modality == null || taken) {
      return Stream.empty();
    }
    Privilege.Basis basis = need.basis() == null ? Privilege.Basis.DIRECT : need.basis();
    return Stream.of(
        new Obtainable.NewPrivilege(
            new Privilege(facility, basis, Set.of(modality), Status.ACTIVE, Expiry.OPEN_ENDED)));
  }

  private static Stream<Obtainable> cover(IsCovered need) {
    Place place = need.place();
    return place == null
        ? Stream.empty()
        : Stream.of(
            new Obtainable.NewCover(
                new Indemnity(
                    null,
                    List.of(place.country()),
                    new Indemnity.ClaimLimit(need.minimum()),
                    Expiry.OPEN_ENDED)));
  }

  /** None where an earlier one did not come out clear: another would not take that away. */
  private Stream<Obtainable> screening(IsScreened need) {
    boolean against =
        held(reader.screenings())
            .anyMatch(
                held ->
                    (held.list() == null || need.list().equals(held.list()))
                        && held.result() != Screening.Result.CLEAR);
    return against
        ? Stream.empty()
        : Stream.of(
            new Obtainable.NewScreening(
                new Screening(need.list(), judgement.day(), Screening.Result.CLEAR)));
  }

  private Stream<Obtainable> safeguards(SafeguardRuns need) {
    Place to = need.to();
    return to == null
        ? Stream.empty()
        : new TreeSet<>(need.types())
            .stream()
                .flatMap(
                    type ->
                        places()
                            .filter(from -> need.from().apply(from).isTrue())
                            .limit(1)
                            .map(
                                from ->
                                    new Obtainable.NewSafeguard(
                                        new Safeguard(type, from, to, Expiry.OPEN_ENDED))));
  }
}
