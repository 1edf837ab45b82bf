package org.licet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each case is one of the law on file, as it is or broken in one thing. */
class LawTestTest {
  private static final String ABROAD =
      "name: a New Zealand doctor without Australian registration reads preliminarily";
  private static final String EXPECTED = "gives: {AU.LICENSURE.1: UNMET}";

  @TempDir private Path temporary;
  private SmallLaw law;

  @BeforeEach
  void copyTheLaw() {
    law = SmallLaw.in(temporary.resolve("law"));
  }

  @Test
  void lawWhoseCasesAllComeOutIsClean() {
    Ran ran = test();
    assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.lines())
        .singleElement()
        .asString()
        .contains(" cases, 0 failed")
        .contains("0 with gaps");
  }

  @Test
  void aFailureIsPrintedWithItsPlaceItsFactsAndBothAnswers() {
    breakOne();
    Ran ran = test(SmallLaw.CASES);

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out())
        .startsWith(law.place(SmallLaw.CASES, ABROAD) + "a New Zealand doctor without")
        .contains("  given    " + law.folder() + "/rules/AU/base.yaml\n")
        .contains("  set      /study/purpose: \"PRELIMINARY\"\n")
        .contains("  AU.LICENSURE.1\n    expected MET\n    found    UNMET, because ")
        .contains("1 failed");
    assertThat(test("rules/AU/AU.PAYER.cases.yaml").exitCode())
        .as("the broken case is in another file")
        .isZero();
  }

  @Test
  void aResultThatNoCaseTellsIsAGapOfItsRequirement() throws IOException {
    Files.delete(law.folder().resolve("rules/AU/AU-VIC.cases.yaml"));
    Ran ran = test();
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out())
        .contains(law.place("jurisdictions/AU/AU-VIC.yaml", "id: AU-VIC.PRIVACY.1") + "AU-VIC.")
        .contains("no case tells\n  MET\n  UNMET\n  on 2002-07-01\n")
        .contains("  on 2002-06-30, the day before an edge\n")
        .contains("  MET by (consent) alone\n  MET by (safeguard) alone\n");
  }

  @Test
  void casesOfAnotherFolderAreAskedWithTheLaws() {
    Path mine = temporary.resolve("mine");
    new SmallLaw(mine)
        .write("base.yaml", law.read("rules/AU/base.yaml"))
        .write("deep/base.yaml", law.read("rules/AU/base.yaml"))
        .write("deep/a.cases.yaml", cases("nobody enrolled", "UNMET"))
        .write("b.cases.yaml", cases("the base", "MET"));

    assertThat(test(mine).out()).contains("2 cases, 1 failed; 1 requirements looked at, 0 with");
    assertThat(test(mine.resolve("b.cases.yaml")).out()).contains("1 cases, 0 failed");
    assertThat(test("rules/sentences").err()).contains("no `*.cases.yaml` among");
    assertThat(test("rules/sentences").exitCode()).isEqualTo(2);
    assertThat(test("nowhere").exitCode()).isEqualTo(2);
  }

  @Test
  void anUnreadableCaseIsAFaultOfItsFile() {
    law.change(SmallLaw.CASES, "given: base.yaml", "given: none.yaml");
    Ran ran = test(SmallLaw.CASES);
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains(SmallLaw.CASES + ":1:1: `rules/AU/none.yaml` is no file");
  }

  @Test
  void jsonHoldsTheFailuresAndTheGaps() {
    breakOne();
    Ran ran = test(SmallLaw.CASES, "--json");
    JsonNode json = JsonMapper.shared().readTree(ran.out());
    assertThat(json.path("clean").booleanValue()).isFalse();
    JsonNode failure = json.path("failures").get(0);
    assertThat(failure.path("file").stringValue()).endsWith(SmallLaw.CASES);
    assertThat(failure.path("set").path("/study/purpose").stringValue()).isEqualTo("PRELIMINARY");
    assertThat(failure.path("answers").get(0).path("expected").stringValue()).isEqualTo("MET");
    assertThat(failure.path("answers").get(0).path("because")).isNotEmpty();
    assertThat(json.path("gaps").isArray()).isTrue();
  }

  @Test
  void junitXmlHasATestForEachCaseAndTheFailureOfTheBrokenOne() throws Exception {
    law.change(SmallLaw.CASES, ABROAD, "name: \"a <\\u0007> & \\\"doctor\\\"\"");
    breakOne();
    Path xml = temporary.resolve("cases.xml");
    Ran ran = test(SmallLaw.CASES, "--junit", xml);

    assertThat(ran.exitCode()).isEqualTo(1);
    Document read = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml.toFile());
    int cases = read.getElementsByTagName("testcase").getLength();
    assertThat(ran.out()).contains(cases + " cases, 1 failed");
    assertThat(read.getDocumentElement().getAttribute("tests")).isEqualTo("" + cases);
    assertThat(read.getElementsByTagName("failure").getLength()).isEqualTo(1);
    Element failure = (Element) read.getElementsByTagName("failure").item(0);
    assertThat(failure.getTextContent()).contains("expected MET").contains("found    UNMET");
    assertThat(((Element) failure.getParentNode()).getAttribute("name"))
        .isEqualTo("a <\uFFFD> & \"doctor\"");
    assertThat(((Element) failure.getParentNode()).getAttribute("classname"))
        .isEqualTo(SmallLaw.CASES);
  }

  private void breakOne() {
    law.change(SmallLaw.CASES, EXPECTED, "gives: {AU.LICENSURE.1: MET}");
  }

  private static String cases(String name, String expected) {
    return "given: base.yaml\ncases:\n  - name: %s\n    gives: {AU.LICENSURE.1: %s}\n"
        .formatted(name, expected);
  }

  private Ran test(Object... words) {
    return Ran.licet(
        Stream.concat(Stream.of("law", "test", "--law", law.folder()), Stream.of(words)).toArray());
  }
}
