package org.licet.console;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.licet.registry.Listing;
import org.licet.registry.State;

/** A subject in a list, with how its papers stand. */
record SubjectRow(State subject, List<Held> papers) {
  /** One statement for the papers of all. */
  static List<SubjectRow> all(List<State> subjects, Listing listing, LocalDate today) {
    Map<String, List<Held>> papers =
        Held.all(listing.papersOf(subjects), today).stream()
            .filter(held -> held.standing() != Standing.OFF_FILE)
            .collect(Collectors.groupingBy(held -> held.state().owner()));
    return subjects.stream()
        .map(each -> new SubjectRow(each, papers.getOrDefault(each.address(), List.of())))
        .toList();
  }

  String id() {
    return subject.id();
  }

  String name() {
    return subject.name();
  }

  String href() {
    return "/" + subject.address();
  }

  String profession() {
    return Words.title(subject.body().path("profession").asString(""));
  }

  String place() {
    return Words.shortPlace(placeCode().isEmpty() ? null : placeCode());
  }

  String placeCode() {
    String field = subject.kind().place();
    return field == null ? "" : subject.body().path(field).asString("");
  }

  String ended() {
    return subject.ended() == null ? "" : Words.day(subject.ended());
  }

  long lapsed() {
    return papers.stream()
        .map(Held::standing)
        .filter(s -> s == Standing.LAPSED || s == Standing.STOPPED)
        .count();
  }

  Optional<Held> next() {
    return papers.stream()
        .filter(held -> held.standing() == Standing.HELD || held.standing() == Standing.LAPSING)
        .filter(held -> held.lastDay() != null)
        .min(Comparator.comparing(held -> String.valueOf(held.lastDay())));
  }

  String papersWords() {
    String all = papers.isEmpty() ? "none" : papers.size() + " on file";
    return lapsed() == 0 ? all : all + ", " + lapsed() + " lapsed or stopped";
  }

  boolean isHurt() {
    return lapsed() > 0;
  }

  String nextWords() {
    return next()
        .map(held -> held.kindWords() + " " + held.title() + " " + held.standingWords())
        .orElse("");
  }

  String nextStanding() {
    return next().map(held -> held.standing().name()).orElse("");
  }
}
