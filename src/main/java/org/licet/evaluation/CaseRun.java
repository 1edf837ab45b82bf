package org.licet.evaluation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.licet.facts.FactsReader;
import org.licet.facts.FactsRefusedException;
import org.licet.facts.Question;
import org.licet.law.Effect;
import org.licet.law.LawFault;
import org.licet.law.Requirement;
import org.licet.law.RequirementId;

/** Asks the cases of a law version and says where an answer is another than expected. */
final class CaseRun {
  private final Law law;
  private final List<LawFault> failures = new ArrayList<>();

  CaseRun(Law law) {
    this.law = law;
  }

  /** What came out other than expected, with both answers. */
  List<LawFault> run(List<CaseFile.Case> cases) {
    cases.forEach(this::run);
    return failures;
  }

  private void run(CaseFile.Case each) {
    Question question;
    try {
      question = FactsReader.read(each.question(), "");
    } catch (FactsRefusedException e) {
      fail(each, String.valueOf(e.getMessage()));
      return;
    }
    if (question.asOf() == null) {
      fail(each, "has no `asOf`");
      return;
    }
    LocalDate day = question.asOf().atZone(ZoneOffset.UTC).toLocalDate();
    Judgement judgement = law.judge(question, day);
    Map<RequirementId, String> wrong = new LinkedHashMap<>();
    List<String> attached = new ArrayList<>();
    each.gives()
        .forEach(
            (id, expected) -> {
              Finding finding = judgement.finding(id);
              String found = result(id, finding);
              if (!found.equals(expected)) {
                wrong.put(id, "expected " + expected + ", found " + found + because(finding));
              }
              if (finding instanceof Finding.Met met) {
                met.attaches().forEach(a -> attached.add(a.code()));
              }
            });
    wrong.forEach((id, both) -> fail(each, id + ": " + both));
    if (each.attaches() != null && !each.attaches().equals(attached)) {
      fail(each, "attaches: expected " + each.attaches() + ", found " + attached);
    }
  }

  /** The word that cases use for a finding. */
  private String result(RequirementId id, Finding finding) {
    Requirement requirement = law.book().requirement(id).orElse(null);
    if (requirement == null) {
      return "NOT_ON_FILE";
    }
    boolean condition = requirement.effect() == Effect.CONDITIONS;
    return switch (finding) {
      case Finding.Unmet unmet -> condition ? "ATTACHED" : "UNMET";
      case Finding.Met met -> condition ? "NOT_ATTACHED" : "MET";
      case Finding.Waived waived ->
          condition ? "NOT_ATTACHED" : "WAIVED(" + waived.exception().name() + ")";
      case Finding.NotApplicable none -> condition ? "NOT_ATTACHED" : "NOT_APPLICABLE";
    };
  }

  private static String because(Finding finding) {
    return switch (finding) {
      case Finding.Unmet unmet -> " because " + unmet.because();
      case Finding.Met met -> " because " + met.because();
      case Finding.Waived waived -> " because " + waived.because();
      case Finding.NotApplicable none -> "";
    };
  }

  private void fail(CaseFile.Case each, String message) {
    failures.add(new LawFault(each.source(), "case `" + each.name() + "`: " + message));
  }
}
