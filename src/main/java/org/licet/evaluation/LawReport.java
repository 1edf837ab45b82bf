package org.licet.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licet.law.LawBook;
import org.licet.law.LawFault;
import org.licet.law.LawFiles;
import org.licet.law.LawSchema;
import org.licet.law.Requirement;
import org.licet.law.RequirementId;
import org.licet.law.Source;
import org.licet.law.Unfinished;

/**
 * The law of a folder checked whole: files, rules, cases, and, country by country, how much of it
 * is encoded and tested.
 *
 * @param faults all of them, sorted by file and line; where there is one, nothing else was counted
 */
public record LawReport(List<LawFault> faults, List<Country> countries, int cases) {
  public LawReport {
    faults = faults.stream().sorted().distinct().toList();
    countries = List.copyOf(countries);
  }

  /**
   * One country with its divisions.
   *
   * @param onSheet ids on its fact sheet; {@code null} where no sheets were given
   * @param tested encoded ids of which cases tell every result and both sides of every date
   * @param gaps in words, what is missing
   */
  public record Country(
      String code, @Nullable Integer onSheet, int encoded, int tested, List<String> gaps) {
    public Country {
      gaps = List.copyOf(gaps);
    }

    public boolean isWhole() {
      return gaps.isEmpty();
    }
  }

  /** Whether nothing is faulty and nothing missing. */
  public boolean isClean() {
    return faults.isEmpty() && countries.stream().allMatch(Country::isWhole);
  }

  /** Every fault, and every gap as one. */
  public List<LawFault> all() {
    List<LawFault> all = new ArrayList<>(faults);
    for (Country country : countries) {
      Source where = new Source("rules/" + country.code(), 1, 1);
      country.gaps().forEach(gap -> all.add(new LawFault(where, gap)));
    }
    return all;
  }

  /**
   * Checks the files, compiles the rules and runs the cases.
   *
   * @param sheets a folder of fact sheets to hold the ids against; {@code null} is none
   */
  public static LawReport of(LawFiles files, @Nullable Path sheets) {
    LawChecker.Checked checked = LawChecker.check(files);
    List<LawFault> faults = new ArrayList<>(checked.faults());
    Language.read(files, checked.rules(), faults);
    CaseFile.All all = CaseFile.read(files, faults);
    LawSchema.check(files, faults);
    Unfinished.check(files, faults);
    if (!faults.isEmpty()) {
      return new LawReport(faults, List.of(), all.cases().size());
    }
    RuleBase rules = RuleBase.compile(checked.rules(), RuleBase.Mode.CLASSIC, faults);
    if (rules == null) {
      return new LawReport(faults, List.of(), all.cases().size());
    }
    try (Law law = Law.of(files, checked.requireBook(), rules)) {
      CaseReport asked = CaseReport.of(law, all, CaseSelection.ALL);
      asked.told().forEach(told -> faults.addAll(told.faults()));
      return new LawReport(
          faults, countries(law.book(), asked, sheets, faults), all.cases().size());
    }
  }

  private static List<Country> countries(
      LawBook book, CaseReport asked, @Nullable Path sheets, Collection<LawFault> faults) {
    Map<RequirementId, List<String>> missing = new TreeMap<>();
    asked.gaps().forEach(gap -> missing.put(gap.id(), gap.missing()));
    Map<String, SortedSet<RequirementId>> onSheet =
        sheets == null ? Map.of() : FactSheets.read(sheets, faults);
    SortedMap<String, List<Requirement>> byCountry = new TreeMap<>();
    for (Requirement requirement : book.requirements()) {
      String country = requirement.id().jurisdiction().replaceAll("-.*", "");
      byCountry.computeIfAbsent(country, key -> new ArrayList<>()).add(requirement);
    }
    List<Country> countries = new ArrayList<>();
    byCountry.forEach(
        (code, encoded) ->
            countries.add(
                country(
                    code,
                    encoded,
                    sheets == null ? null : onSheet.getOrDefault(code, new TreeSet<>()),
                    missing)));
    return countries;
  }

  private static Country country(
      String code,
      List<Requirement> encoded,
      @Nullable SortedSet<RequirementId> sheet,
      Map<RequirementId, List<String>> untold) {
    List<String> gaps = new ArrayList<>();
    int tested = 0;
    TreeSet<RequirementId> ids = new TreeSet<>();
    for (Requirement requirement : encoded) {
      ids.add(requirement.id());
      List<String> missing = untold.getOrDefault(requirement.id(), List.of());
      tested += missing.isEmpty() ? 1 : 0;
      missing.forEach(what -> gaps.add(requirement.id() + ": no case tells " + what));
    }
    if (sheet != null) {
      sheet.stream()
          .filter(id -> !ids.contains(id))
          .forEach(id -> gaps.add(id + ": on the sheet, not encoded"));
      ids.stream()
          .filter(id -> !sheet.contains(id))
          .forEach(id -> gaps.add(id + ": encoded, not on the sheet"));
    }
    return new Country(code, sheet == null ? null : sheet.size(), encoded.size(), tested, gaps);
  }
}
