package org.licet.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.licet.facts.FactsReader;
import org.licet.facts.FactsRefusedException;
import org.licet.facts.Question;
import org.licet.law.LawFault;
import org.licet.law.LawFiles;
import org.licet.law.LawRefusedException;
import org.licet.law.RequirementId;

/** The cases of a law version, for those who ask other things of them than whether they hold. */
public final class LawCases {
  private final CaseFile.All all;

  private LawCases(CaseFile.All all) {
    this.all = all;
  }

  /** Throws {@link LawRefusedException} with every fault of the case files. */
  public static LawCases read(LawFiles files) {
    List<LawFault> faults = new ArrayList<>();
    CaseFile.All all = CaseFile.read(files, faults);
    if (!faults.isEmpty()) {
      throw new LawRefusedException(faults);
    }
    return new LawCases(all);
  }

  /** The questions of the cases, in the order of their files; those that are refused left out. */
  public List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (CaseFile.Case each : all.cases()) {
      try {
        questions.add(FactsReader.read(each.question(), ""));
      } catch (FactsRefusedException e) {
        continue; // the check of the cases says so
      }
    }
    return questions;
  }

  /** The results that cases expect of each requirement, in the words of case files. */
  public Map<RequirementId, Set<String>> told() {
    Map<RequirementId, Set<String>> told = new TreeMap<>();
    for (CaseFile.Case each : all.cases()) {
      each.gives()
          .forEach((id, result) -> told.computeIfAbsent(id, key -> new TreeSet<>()).add(result));
    }
    return told;
  }

  /** The results that are said never to come out of a requirement, in lower case, and why. */
  public Map<RequirementId, Map<String, String>> never() {
    return all.never();
  }
}
