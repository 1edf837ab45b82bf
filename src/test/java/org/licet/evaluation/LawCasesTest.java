package org.licet.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.law.LawFault;
import org.licet.law.LawFiles;

/** The law on file, its rules and its cases, held against each other. */
class LawCasesTest {
  private static final LawFiles FILES = LawFiles.in(Path.of("."));

  @Test
  void everyCaseComesOutAsWritten() {
    List<LawFault> faults = new ArrayList<>();
    CaseFile.All all = CaseFile.read(FILES, faults);
    assertThat(faults).isEmpty();
    try (Law law = Law.compile(FILES)) {
      assertThat(new CaseRun(law).run(all.cases())).isEmpty();
    }
  }
}
