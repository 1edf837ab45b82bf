package org.licet.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.decision.Answer.Condition;
import org.licet.decision.Answer.Stated;
import org.licet.decision.Answer.Warning;
import org.licet.facts.Place;
import org.licet.facts.Question;
import org.licet.law.Jurisdiction;
import org.licet.law.LawBook;
import org.licet.law.RequirementId;

/**
 * What is read as written but looks wrong: tokens near a listed one, places without law, law long
 * not reviewed.
 */
final class Warnings {
  private static final int SHORTEST = 3;
  private static final String TOKEN = "[A-Z0-9][A-Z0-9._/+-]*";
  private final LawBook law;

  /**
   * By kind of paper and field, {@code registrations.authority}: the tokens that rules look for.
   */
  private final Map<String, Set<String>> codes = new HashMap<>();

  Warnings(LawBook law) {
    this.law = law;
    for (Jurisdiction jurisdiction : law.jurisdictions()) {
      for (Jurisdiction.Code code : jurisdiction.codes()) {
        code.values().forEach((field, value) -> list(code.kind() + "." + field, value));
      }
    }
  }

  List<Warning> about(Question question) {
    List<Warning> found = new ArrayList<>();
    Tokens.of(question).forEach(token -> near(token).ifPresent(found::add));
    uncovered("/study/storedIn/", question.study().storedIn(), found);
    uncovered("/dataPath/processedIn/", question.dataPath().processedIn(), found);
    return found;
  }

  /**
   * One for each country whose law the answer rests on and which was last reviewed too long ago.
   */
  List<Warning> ofReviews(
      List<Stated> requirements,
      List<Condition> conditions,
      LocalDate day,
      Collection<LocalDate> looked) {
    SortedMap<String, Jurisdiction> shown = new TreeMap<>();
    Stream.concat(requirements.stream().map(Stated::id), conditions.stream().map(Condition::id))
        .map(RequirementId::jurisdiction)
        .forEach(code -> reviewed(code).ifPresent(j -> shown.put(j.code(), j)));
    List<Warning> found = new ArrayList<>();
    for (Jurisdiction jurisdiction : shown.values()) {
      LocalDate on = java.util.Objects.requireNonNull(jurisdiction.reviewed()).on();
      LocalDate stale = on.plusMonths(law.settings().reviewMonths());
      looked.add(stale);
      if (!day.isBefore(stale)) {
        found.add(
            new Warning(
                null, "the law of " + jurisdiction.name() + " on file was last reviewed on " + on));
      }
    }
    return found;
  }

  private java.util.Optional<Jurisdiction> reviewed(String code) {
    String country = code.contains("-") ? code.substring(0, code.indexOf('-')) : code;
    return law.jurisdiction(code)
        .filter(j -> j.reviewed() != null)
        .or(() -> law.jurisdiction(country).filter(j -> j.reviewed() != null));
  }

  private void uncovered(String pointer, @Nullable List<Place> places, List<Warning> found) {
    if (places == null) {
      return;
    }
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      if (law.countryOf(place).isEmpty()) {
        found.add(
            new Warning(
                pointer + i,
                "no law on file for "
                    + law.name(place.country().code())
                    + "; the law that the data leave decides"));
      }
    }
  }

  private java.util.Optional<Warning> near(Tokens.Token token) {
    Set<String> listed = codes.getOrDefault(token.field(), Set.of());
    if (token.value().length() < SHORTEST || listed.contains(token.value())) {
      return java.util.Optional.empty();
    }
    return listed.stream()
        .filter(code -> code.length() >= SHORTEST && Tokens.isOneApart(code, token.value()))
        .findFirst()
        .map(
            code ->
                new Warning(
                    token.pointer(),
                    "`" + token.value() + "` is read as written; is `" + code + "` meant?"));
  }

  private void list(String field, String value) {
    if (value.matches(TOKEN)) {
      codes.computeIfAbsent(field, key -> new TreeSet<>()).add(value);
    }
  }
}
