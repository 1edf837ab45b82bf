package org.licet.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.law.LawFault;
import org.licet.law.LawFiles;

/** The law on file, its rules and its cases, held against each other. */
class LawCasesTest {

  @Test
  void theLawInTheJarIsTheLawInTheProject() {
    assertThat(LawFiles.bundled()).isEqualTo(TestLaw.FILES);
    assertThat(TestLaw.bundled().book().digest()).isEqualTo(TestLaw.classic().book().digest());
  }

  @Test
  void everyCaseComesOutAsWrittenInBothModes() {
    List<LawFault> faults = new ArrayList<>();
    CaseFile.All all = CaseFile.read(TestLaw.FILES, faults);
    assertThat(faults).isEmpty();
    assertThat(all.cases()).hasSizeGreaterThan(4_000);
    assertThat(new CaseRun(TestLaw.bundled()).run(all.cases())).isEmpty();
    assertThat(new CaseRun(TestLaw.classic()).run(all.cases())).isEmpty();
  }

  @Test
  void casesTellEveryResultOfEveryRequirementAndBothSidesOfEveryDate() {
    CaseCoverage coverage = new CaseCoverage(CaseFile.read(TestLaw.FILES, new ArrayList<>()));
    assertThat(TestLaw.bundled().book().requirements())
        .allSatisfy(requirement -> assertThat(coverage.missing(requirement)).isEmpty());
  }

  @Test
  void aCaseThatExpectsAnotherResultFails() {
    CaseFile.Case first = CaseFile.read(TestLaw.FILES, new ArrayList<>()).cases().getFirst();
    var wrong = new java.util.LinkedHashMap<>(first.gives());
    wrong.replaceAll((id, result) -> result.equals("MET") ? "UNMET" : "MET");
    var turned =
        new CaseFile.Case(
            first.source(),
            first.name(),
            first.question(),
            wrong,
            first.attaches(),
            first.change());
    assertThat(new CaseRun(TestLaw.bundled()).run(List.of(turned))).hasSize(wrong.size());
  }
}
