package org.licet.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
  private static final String NCQA = "jurisdictions/policy/NCQA.yaml";

  @Test
  void ncqaAsksForVerificationsOf120And90DaysAndMonthlyChecksSinceJuly2025() {
    List<Policy> policies = LawBook.read(LawFiles.in(Path.of("."))).policies();
    assertThat(policies)
        .extracting(policy -> policy.id() + " " + policy.value() + " " + policy.unit().word())
        .containsExactly(
            "NCQA.MONITORING.1 1 months",
            "NCQA.MONITORING.2 1 months",
            "NCQA.VERIFICATION.1 120 days",
            "NCQA.VERIFICATION.2 90 days");
    assertThat(policies)
        .allSatisfy(
            policy -> {
              assertThat(policy.inForce()).isEqualTo(new InForce(LocalDate.of(2025, 7, 1), null));
              assertThat(policy.citation()).startsWith("NCQA, 2025 standards");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "body: NCQA|body: URAC|body: `URAC` belongs in `jurisdictions/policy/URAC.yaml`",
        "id: NCQA.VERIFICATION.2|id: NCQA.VERIFICATION.1|id: `NCQA.VERIFICATION.1` stands at ",
        "id: NCQA.VERIFICATION.2|id: URAC.AGE.2|`URAC.AGE.2` is no id of this file; expected",
        "value: 120|value: some|`value`: `some` is no whole number from 1 to 999999",
        "unit: days|unit: weeks|`unit`: `weeks` is none of [DAYS, MONTHS]",
        "citation: NCQA|zitat: NCQA|has no `citation`; expected a text"
      })
  void aBrokenOneIsAFaultOfItsLine(String from, String to, String message) {
    List<LawFault> faults = new ArrayList<>();
    LawReader.read(LawSchemaTest.change(NCQA, from, to), faults);
    assertThat(faults)
        .anySatisfy(
            fault -> {
              assertThat(fault.where().file()).isEqualTo(NCQA);
              assertThat(fault.message()).startsWith(message);
            });
  }
}
