package org.licet.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.licet.law.LawFault;
import org.licet.law.LawFiles;
import org.licet.law.LawRefusedException;
import org.licet.law.Requirement;
import org.licet.law.RequirementId;
import org.licet.law.Source;
import tools.jackson.databind.JsonNode;

/**
 * What came out of the cases of a law version, and which results no case tells.
 *
 * @param told each case that was asked, in the order of the files
 * @param requirements how many were looked at for gaps
 * @param gaps what no case tells of them, sorted by id
 */
public record CaseReport(List<Told> told, int requirements, List<Gap> gaps) {
  public CaseReport {
    told = List.copyOf(told);
    gaps = List.copyOf(gaps);
  }

  /** One case that was asked. */
  public record Told(Source source, String name, CaseFile.Change change, List<Answer> answers) {
    public Told {
      answers = List.copyOf(answers);
    }

    public List<Answer> wrong() {
      return answers.stream().filter(answer -> !answer.isRight()).toList();
    }

    /** The file of the question that it starts from; empty where that is written out. */
    public String given() {
      return Objects.requireNonNullElse(change.given(), "");
    }

    /** What it sets in that question, by JSON pointer. */
    public Map<String, JsonNode> set() {
      return Collections.unmodifiableMap(change.set());
    }

    /** What it removes from it. */
    public List<String> removed() {
      return List.copyOf(change.remove());
    }

    List<LawFault> faults() {
      return wrong().stream()
          .map(wrong -> new LawFault(source, "case `" + name + "`: " + wrong))
          .toList();
    }
  }

  /**
   * What a case expects of one requirement, and what was found.
   *
   * @param about an id, or {@code attaches}, or {@code facts} where they cannot be read
   * @param because in words, why it was found so
   * @param alternatives the named ways without which it would not have been met
   */
  public record Answer(
      String about,
      String expected,
      String found,
      List<String> because,
      SortedSet<String> alternatives) {
    public Answer {
      because = List.copyOf(because);
      alternatives = Collections.unmodifiableSortedSet(new TreeSet<>(alternatives));
    }

    public boolean isRight() {
      return expected.equals(found);
    }

    @Override
    public String toString() {
      return about
          + ": expected "
          + expected
          + ", found "
          + found
          + (because.isEmpty() ? "" : " because " + because);
    }
  }

  /** What no case tells of one requirement, in words, and where that stands. */
  public record Gap(RequirementId id, Source source, List<String> missing) {
    public Gap {
      missing = List.copyOf(missing);
    }
  }

  public List<Told> failures() {
    return told.stream().filter(each -> !each.wrong().isEmpty()).toList();
  }

  public boolean isClean() {
    return gaps.isEmpty() && failures().isEmpty();
  }

  /**
   * Asks the cases, by the law in these files; throws {@link LawRefusedException} with every fault
   * of the law or of the cases.
   *
   * <p>Where not all cases are asked, a requirement is looked at for gaps if one of those that are
   * names it. What any case tells counts, whether it was asked or not.
   */
  public static CaseReport of(LawFiles files, CaseSelection selection) {
    List<LawFault> faults = new ArrayList<>();
    CaseFile.All all = CaseFile.read(files, faults).and(selection.outside(faults));
    if (!faults.isEmpty()) {
      faults.addAll(LawChecker.check(files).faults());
      throw new LawRefusedException(faults);
    }
    try (Law law = Law.compile(files)) {
      return of(law, all, selection);
    }
  }

  static CaseReport of(Law law, CaseFile.All all, CaseSelection selection) {
    List<Told> told = new CaseRun(law).tell(all.cases());
    CaseCoverage coverage = new CaseCoverage(all, told);
    Ways ways = Ways.in(law);
    List<Told> asked = told.stream().filter(each -> selection.asks(each.source().file())).toList();
    Set<String> named = new HashSet<>();
    asked.forEach(each -> each.answers().forEach(answer -> named.add(answer.about())));
    List<Requirement> looked =
        law.book().requirements().stream()
            .filter(r -> selection.isAll() || named.contains(r.id().toString()))
            .toList();
    List<Gap> gaps = new ArrayList<>();
    for (Requirement requirement : looked) {
      List<String> missing = coverage.missing(requirement, ways.of(requirement));
      if (!missing.isEmpty()) {
        gaps.add(new Gap(requirement.id(), requirement.source(), missing));
      }
    }
    return new CaseReport(asked, looked.size(), gaps);
  }
}
