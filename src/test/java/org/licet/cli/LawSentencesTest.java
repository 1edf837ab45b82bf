package org.licet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The language on file, as it is printed. */
class LawSentencesTest {
  @Test
  void aSentenceIsPrintedWithItsMeaningItsUseAndWithoutPatterns() {
    Ran ran = Ran.licet("law", "sentences");
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("--- where the patient is imaged ---")
        .contains(
            "  the patient is imaged in PLACE\n"
                + "      the patient's place is this one or lies in it; never where it is not"
                + " known\n")
        .containsPattern("\n      \\d+ rules, for example [A-Z.0-9]+: the patient is imaged")
        .doesNotContain("[A-Z");
    assertThat(ran.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void jsonHasAnEntryForEachSentence() {
    JsonNode json = JsonMapper.shared().readTree(Ran.licet("law", "sentences", "--json").out());
    JsonNode first = json.path("sentences").get(0);
    assertThat(json.path("sentences")).hasSizeGreaterThan(100);
    assertThat(first.path("in").stringValue()).isEqualTo("when");
    assertThat(first.path("file").stringValue()).isEqualTo("rules/sentences/1-conditions.dsl");
    assertThat(first.path("rules").intValue()).isPositive();
    assertThat(first.path("example").path("rule").stringValue()).isNotEmpty();
  }
}
