package org.licet.console;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Place;
import org.licet.registry.Kind;
import org.licet.registry.Listing;
import org.licet.registry.State;
import org.licet.search.Workload;

/**
 * A paper that lapses, and what that stops.
 *
 * @param stops facilities by id, where its reader is privileged or was assigned studies
 * @param week assignments a week that rest on it, by the records of the last weeks
 */
record LapsingRow(Held held, String owner, Set<String> stops, double week) {
  /** How far back the records are looked at. */
  static final int WEEKS = 8;

  /** Three statements for all of them, however many. */
  static List<LapsingRow> all(List<Held> papers, Listing listing, Recent recent) {
    Set<String> owners =
        papers.stream().map(held -> held.state().owner()).collect(Collectors.toSet());
    List<State> subjects = listing.subjects(owners);
    Map<String, String> names =
        subjects.stream().collect(Collectors.toMap(State::address, State::name));
    Map<String, List<State>> all =
        listing.papersOf(subjects).stream().collect(Collectors.groupingBy(State::owner));
    Map<String, List<Workload.Share>> shares =
        recent
            .of(
                subjects.stream()
                    .filter(each -> each.kind() == Kind.READER)
                    .map(State::id)
                    .toList())
            .stream()
            .collect(Collectors.groupingBy(Workload.Share::reader));
    return papers.stream()
        .map(
            held -> {
              String owner = held.state().owner();
              String id = owner.substring(owner.indexOf('/') + 1);
              return of(
                  held,
                  names.getOrDefault(owner, id),
                  all.getOrDefault(owner, List.of()),
                  held.kind().owner() == Kind.READER
                      ? shares.getOrDefault(id, List.of())
                      : List.of());
            })
        .toList();
  }

  /** Asks for what readers were assigned of late. */
  interface Recent {
    List<Workload.Share> of(Collection<String> readers);
  }

  private static LapsingRow of(
      Held held, String owner, List<State> papers, List<Workload.Share> shares) {
    List<Workload.Share> resting = shares.stream().filter(share -> rests(share, held)).toList();
    Set<String> stops = new LinkedHashSet<>();
    if (held.kind() == Kind.PRIVILEGE) {
      stops.add(held.title());
    } else if (held.kind() != Kind.LICENCE) {
      papers.stream()
          .filter(paper -> paper.kind() == Kind.PRIVILEGE && paper.isOn(held.today()))
          .forEach(paper -> stops.add(paper.body().path("facility").asString("")));
    }
    Stream.of(resting)
        .flatMap(List::stream)
        .map(Workload.Share::facility)
        .filter(facility -> facility != null)
        .forEach(stops::add);
    long assignments = resting.stream().mapToLong(Workload.Share::assignments).sum();
    return new LapsingRow(held, owner, stops, assignments / (double) WEEKS);
  }

  /** A licence carries patients of its place, a privilege its facility, all else every study. */
  private static boolean rests(Workload.Share share, Held held) {
    return switch (held.kind()) {
      case LICENCE -> contains(held.state().body().path("jurisdiction").asString(""), share);
      case PRIVILEGE -> held.title().equals(share.facility());
      case CERTIFICATION, INDEMNITY, QUALIFICATION, SCREENING -> true;
      case REGISTRATION, ACCREDITATION, SAFEGUARD, READER, FACILITY, PROVIDER, DATA_PATH -> false;
    };
  }

  private static boolean contains(String place, Workload.Share share) {
    @Nullable String patient = share.patientPlace();
    return patient != null
        && Place.find(place)
            .flatMap(outer -> Place.find(patient).map(outer::contains))
            .orElse(false);
  }

  String href() {
    return "/" + held.state().owner();
  }

  String paper() {
    return held.kindWords() + " " + held.title();
  }

  String standing() {
    return held.standing().name();
  }

  String words() {
    return held.mark() + " " + held.standingWords();
  }

  String stopsWords() {
    return stops.isEmpty() ? "none by our records" : String.join(", ", stops);
  }

  String weekWords() {
    return String.format(Locale.ROOT, "%.1f", week);
  }
}
