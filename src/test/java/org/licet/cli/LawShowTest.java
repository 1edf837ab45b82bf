package org.licet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The law on file, as it is printed. */
class LawShowTest {
  private static final String REPORTING = "AU.REPORTING.1 conditions UPLOAD_TO_MY_HEALTH_RECORD";

  @Test
  void aPlaceIsPrintedWithItsReviewItsRegulatorsAndItsRequirementsInForce() {
    Ran ran = show("AU", "--on", "2026-07-01");
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.out())
        .startsWith("AU Australia, the law of 2026-07-01\n")
        .contains("reviewed 2026-11-24, desk research, not counsel\n")
        .contains("regulator RANZCR  Royal Australian")
        .contains("\n" + REPORTING + ", in force from")
        .contains("    confidence: high\n")
        .contains("    remedy: Have the report made in Australia")
        .doesNotContain("not in force that day: AU.REPORTING.1");
    assertThat(ran.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void lawThatBeginsOnTheNextDayIsNamedAsNotInForce() {
    assertThat(show("AU", "--on", "2026-06-30").out())
        .doesNotContain(REPORTING)
        .containsPattern("not in force that day: (AU\\.[A-Z_.0-9]+,\\s+)*AU.REPORTING.1");
    assertThat(show("AU.REPORTING.1", "--on", "2026-06-30").out())
        .contains("\nNot in force on 2026-06-30.\n");
    assertThat(show("AU.REPORTING.1").out())
        .as("today, by the clock")
        .contains("the law of 2026-11-24")
        .doesNotContain("Not in force");
  }

  @Test
  void aRowOfATableIsPrintedWithTheRuleOverTheTableAndItsOwnValues() {
    assertThat(show("us-tx.licensure.1").out())
        .contains("reviewed 2026-11-24, desk research, not counsel")
        .containsPattern("jurisdictions/US/US-TX.yaml:\\d+:5\n")
        .containsPattern("rules/US/divisions.dslr:\\d+:1\nrule \"\\{code}.LICENSURE.1\"\n  when\n")
        .contains("    unless (consult) A reader with a full licence of another")
        .contains("        purposes: [SECOND_OPINION, CONSULTATION]\n");
  }

  @Test
  void rowsThatARuleLooksIntoArePrintedAsOfTheDay() {
    assertThat(show("DE.DATA_RESIDENCY.1", "--on", "2026-01-27").out())
        .contains("\nadequacy of EU\n")
        .contains("    BR  FULL, ");
    assertThat(show("DE.DATA_RESIDENCY.1", "--on", "2026-01-26").out())
        .contains("\nadequacy of EU\n")
        .doesNotContain("    BR  FULL, ");
  }

  @Test
  void policyIsPrintedAndSaidToBeNoLaw() {
    assertThat(show("policy").out())
        .contains("No law: it decides nothing.")
        .contains("NCQA.VERIFICATION.1 120 days, in force from 2025-07-01\n");
    assertThat(show("policy", "--on", "2025-06-30").out()).doesNotContain("NCQA");
    assertThat(show("NCQA.VERIFICATION.2").out())
        .contains("NCQA.VERIFICATION.2 90 days")
        .doesNotContain("NCQA.VERIFICATION.1 ");
  }

  @Test
  void whatIsNotOnFileIsAnsweredWithWhatIsNear() {
    Ran id = show("US-TX.LICENCE.1");
    assertThat(id.exitCode()).isEqualTo(2);
    assertThat(id.out()).isEmpty();
    assertThat(id.err())
        .startsWith("licet: `US-TX.LICENCE.1` is no requirement on file; near it are `US-TX.LICEN");
    assertThat(show("XX").err()).startsWith("licet: `XX` is no place on file; near it are `");
    assertThat(show("AU", "--on", "2026-02-30").exitCode()).isEqualTo(2);
  }

  @Test
  void jsonHoldsTheSame() {
    JsonNode place = json("AU", "--on", "2026-06-30", "--json");
    assertThat(place.path("reviewed").path("by").stringValue()).contains("not counsel");
    assertThat(place.path("requirements")).isNotEmpty();
    assertThat(place.path("notInForce").toString()).contains("AU.REPORTING.1");

    JsonNode one = json("US-TX.LICENSURE.1", "--json");
    assertThat(one.path("id").stringValue()).isEqualTo("US-TX.LICENSURE.1");
    assertThat(one.path("rules").get(0).path("text").stringValue()).startsWith("rule \"{code}");
    assertThat(one.path("reviewed").path("on").stringValue()).isEqualTo("2026-11-24");
    assertThat(json("policy", "--json").path("policies")).hasSize(4);
  }

  private static JsonNode json(Object... words) {
    return JsonMapper.shared().readTree(show(words).out());
  }

  private static Ran show(Object... words) {
    return Ran.licet(Stream.concat(Stream.of("law", "show"), Stream.of(words)).toArray());
  }
}
