package org.licet.evaluation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.licet.evaluation.CaseReport.Answer;
import org.licet.evaluation.CaseReport.Told;
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

  CaseRun(Law law) {
    this.law = law;
  }

  /** What came out other than expected, with both answers. */
  List<LawFault> run(List<CaseFile.Case> cases) {
    return cases.stream().map(this::tell).flatMap(told -> told.faults().stream()).toList();
  }

  /** What each case tells. */
  List<Told> tell(List<CaseFile.Case> cases) {
    return cases.stream().map(this::tell).toList();
  }

  private Told tell(CaseFile.Case each) {
    Question question;
    try {
      question = FactsReader.read(each.question(), "");
    } catch (FactsRefusedException e) {
      return unread(each, String.valueOf(e.getMessage()));
    }
    if (question.asOf() == null) {
      return unread(each, "no `asOf`");
    }
    LocalDate day = question.asOf().atZone(ZoneOffset.UTC).toLocalDate();
    Judgement judgement = law.judge(question, day);
    List<Answer> answers = new ArrayList<>();
    List<String> attached = new ArrayList<>();
    each.gives()
        .forEach(
            (id, expected) -> {
              Finding finding = judgement.finding(id);
              answers.add(answer(id, expected, finding));
              if (finding instanceof Finding.Met met) {
                met.attaches().forEach(a -> attached.add(a.code()));
              }
            });
    attached.sort(null);
    if (each.attaches() != null) {
      answers.add(attaches(each.attaches(), attached));
    }
    return new Told(each.source(), each.name(), each.change(), answers);
  }

  private Answer answer(RequirementId id, String expected, Finding finding) {
    return new Answer(
        id.toString(), expected, result(id, finding), because(finding), alternatives(finding));
  }

  private static Answer attaches(List<String> expected, List<String> attached) {
    return new Answer(
        "attaches", expected.toString(), attached.toString(), List.of(), new TreeSet<>());
  }

  private static Told unread(CaseFile.Case each, String found) {
    Answer answer =
        new Answer("facts", "a question that can be read", found, List.of(), new TreeSet<>());
    return new Told(each.source(), each.name(), each.change(), List.of(answer));
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

  private static List<String> because(Finding finding) {
    return switch (finding) {
      case Finding.Unmet unmet -> unmet.because();
      case Finding.Met met -> met.because();
      case Finding.Waived waived -> waived.because();
      case Finding.NotApplicable none -> List.of();
    };
  }

  /** The named ways without which it would not have been met, for some place. */
  private static SortedSet<String> alternatives(Finding finding) {
    SortedSet<String> needed = new TreeSet<>();
    if (finding instanceof Finding.Met met) {
      List<Verdict.Outcome> held =
          met.tried().met().branches().stream().filter(o -> o.truth().isTrue()).toList();
      for (Verdict.Outcome outcome : held) {
        if (held.stream().filter(o -> Objects.equals(o.there(), outcome.there())).count() == 1) {
          needed.add(outcome.name());
        }
      }
    }
    return needed;
  }
}
