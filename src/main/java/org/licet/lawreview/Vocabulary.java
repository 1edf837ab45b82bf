package org.licet.lawreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Law;
import org.licet.evaluation.LawCases;
import org.licet.facts.Place;
import org.licet.facts.Question;
import org.licet.law.InForce;
import org.licet.law.Jurisdiction;
import org.licet.law.Jurisdiction.Code;
import org.licet.law.LawBook;
import org.licet.law.LawFiles;
import org.licet.law.Provision;
import org.licet.law.Requirement;

/**
 * What questions about some law versions can be made of: the places, codes, languages and days that
 * stand in them, and the questions of their cases.
 *
 * @param onFile places with law of their own, countries before divisions
 * @param elsewhere places without, which rows of the law name, and one for each case of a country
 *     without law
 * @param codes by country and kind of paper
 * @param days the days on which law begins or ends
 */
record Vocabulary(
    List<Place> onFile,
    List<Place> elsewhere,
    Map<String, Map<String, List<Code>>> codes,
    List<String> languages,
    List<LocalDate> days,
    LocalDate wholeFrom,
    List<Question> cases) {
  private static final Pattern REPORTS = Pattern.compile("reports in ([a-z]{2,3})\\b");
  private static final List<String> STRANGERS = List.of("KP", "BR", "ZA", "GB-LND", "UM", "TV");

  static Vocabulary of(Law... versions) {
    SortedSet<Place> onFile = new TreeSet<>();
    SortedSet<Place> named = new TreeSet<>();
    Map<String, Map<String, List<Code>>> codes = new HashMap<>();
    SortedSet<String> languages = new TreeSet<>(List.of("en"));
    SortedSet<LocalDate> days = new TreeSet<>();
    Set<Question> cases = new LinkedHashSet<>();
    for (Law law : versions) {
      LawBook book = law.book();
      book.jurisdictions().forEach(j -> Place.find(j.code()).ifPresent(onFile::add));
      book.jurisdictions().forEach(j -> add(j, named, codes));
      languages(law.files(), languages);
      days(book, days);
      cases.addAll(LawCases.read(law.files()).questions());
    }
    STRANGERS.forEach(code -> Place.find(code).ifPresent(named::add));
    named.removeAll(onFile);
    return new Vocabulary(
        List.copyOf(onFile),
        List.copyOf(named),
        codes,
        List.copyOf(languages),
        List.copyOf(days),
        versions[0].book().settings().completeFrom(),
        List.copyOf(cases));
  }

  /** Codes of that kind which the files of the country list; empty where there are none. */
  List<Code> codes(@Nullable Place place, String kind) {
    if (place == null) {
      return List.of();
    }
    return codes.getOrDefault(place.country().code(), Map.of()).getOrDefault(kind, List.of());
  }

  /** Places in the countries of these codes; a union's are its members. */
  List<Place> in(Collection<String> codes, LawBook book) {
    return onFile.stream()
        .filter(place -> codes.stream().anyMatch(code -> book.contains(code, place)))
        .toList();
  }

  private static void add(
      Jurisdiction j, Set<Place> named, Map<String, Map<String, List<Code>>> codes) {
    String country = j.code().replaceAll("-.*", "");
    for (Code code : j.codes()) {
      List<Code> kind =
          codes
              .computeIfAbsent(country, key -> new HashMap<>())
              .computeIfAbsent(code.kind(), key -> new ArrayList<>());
      if (!kind.contains(code)) {
        kind.add(code);
      }
    }
    named.addAll(j.members());
    j.adequacy().forEach(row -> Place.find(row.place()).ifPresent(named::add));
    j.lists().values().stream()
        .flatMap(List::stream)
        .forEach(row -> Place.find(row.place()).ifPresent(named::add));
  }

  private static void languages(LawFiles files, Set<String> languages) {
    for (String text : files.under("rules", ".dslr").values()) {
      Matcher matcher = REPORTS.matcher(text);
      while (matcher.find()) {
        languages.add(matcher.group(1));
      }
    }
  }

  private static void days(LawBook book, Set<LocalDate> days) {
    days.addAll(book.edges());
    for (Requirement requirement : book.requirements()) {
      Stream.concat(
              requirement.alternatives().values().stream(),
              requirement.exceptions().values().stream())
          .map(Provision::inForce)
          .forEach(inForce -> add(inForce, days));
    }
    for (Jurisdiction jurisdiction : book.jurisdictions()) {
      if (jurisdiction.completeFrom() != null) {
        days.add(jurisdiction.completeFrom());
      }
    }
  }

  private static void add(InForce inForce, Set<LocalDate> days) {
    if (inForce.from() != null) {
      days.add(inForce.from());
    }
    if (inForce.to() != null) {
      days.add(inForce.to());
    }
  }
}
