package org.licet.decision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.licet.facts.Spelling;
import org.licet.law.Jurisdiction;
import org.licet.law.LawBook;
import org.licet.law.RequirementId;

/**
 * What is read as written but looks wrong: tokens near a listed one, places without law, law long
 * not reviewed.
 */
final class Warnings {
  private static final int SHORTEST = 3;
  private static final int KEPT = 10_000;
  private static final String TOKEN = "[A-Z0-9][A-Z0-9._/+-]*";
  private final LawBook law;

  /**
   * By kind of paper and field, {@code registrations.authority}: the tokens that rules look for.
   */
  private final Map<String, Set<String>> codes = new HashMap<>();

  /** The listed token that each written one is near to: the same few come again and again. */
  private final Cache<Written, Optional<String>> meant =
      Caffeine.newBuilder().maximumSize(KEPT).build();

  Warnings(LawBook law) {
    this.law = law;
    for (Jurisdiction jurisdiction : law.jurisdictions()) {
      for (Jurisdiction.Code code : jurisdiction.codes()) {
        code.values().forEach((field, value) -> list(code.kind() + "." + field, value));
      }
    }
  }

  /** A token of a field, wherever it stands. */
  private record Written(String field, String value) {}

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
      LocalDate on = Objects.requireNonNull(jurisdiction.reviewed()).on();
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

  private Optional<Jurisdiction> reviewed(String code) {
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

  private Optional<Warning> near(Tokens.Token token) {
    Written written = new Written(token.field(), token.value());
    return Objects.requireNonNull(meant.get(written, this::meant))
        .map(
            code ->
                new Warning(
                    token.pointer(),
                    "`" + token.value() + "` is read as written; is `" + code + "` meant?"));
  }

  private Optional<String> meant(Written written) {
    Set<String> listed = codes.getOrDefault(written.field(), Set.of());
    String value = written.value();
    if (value.length() < SHORTEST || listed.contains(value)) {
      return Optional.empty();
    }
    return listed.stream()
        .filter(code -> code.length() >= SHORTEST && Spelling.distance(code, value) == 1)
        .findFirst();
  }

  private void list(String field, String value) {
    if (value.matches(TOKEN)) {
      codes.computeIfAbsent(field, key -> new TreeSet<>()).add(value);
    }
  }
}
