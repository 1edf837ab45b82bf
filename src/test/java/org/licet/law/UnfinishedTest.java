package org.licet.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UnfinishedTest {
  private static final String AU = "jurisdictions/AU/AU.yaml";

  @Test
  void theLawOnFileIsFinished() {
    assertThat(faults(LawFiles.in(Path.of(".")))).isEmpty();
  }

  @Test
  void aTodoIsAFaultWhereItStandsAndTheOnlyOneOfItsLine() {
    LawFiles files = LawSchemaTest.change(AU, "from: 2010-07-01", "from: TODO");
    List<LawFault> faults = new ArrayList<>();
    LawReader.read(files, faults);
    assertThat(faults).singleElement().asString().contains("`TODO` is no day");
    Unfinished.check(files, faults);
    assertThat(faults)
        .singleElement()
        .asString()
        .matches(AU + ":\\d+:\\d+: `TODO` stands here; a text with it is not yet law");
  }

  @Test
  void rulesAndCasesMayHoldItInCommentsAlone() {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("rules/A/A.dslr", "// TODO\nrule \"A\"\n    the moon is TODO\n");
    files.put("rules/A/A.cases.yaml", "# TODO\ncases:\n  - name: TODO\n    set: {/a: x} # TODO\n");
    files.put("rules/sentences/1.dsl", "# TODO\n#= TODO\n");
    assertThat(faults(new LawFiles(files)))
        .extracting(fault -> fault.where().toString())
        .containsExactlyInAnyOrder(
            "rules/A/A.dslr:3:17", "rules/A/A.cases.yaml:3:11", "rules/sentences/1.dsl:2:4");
  }

  private static List<LawFault> faults(LawFiles files) {
    List<LawFault> faults = new ArrayList<>();
    Unfinished.check(files, faults);
    return faults;
  }
}
