package org.licet.lawreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.evaluation.Law;
import org.licet.evaluation.TestLaw;
import org.licet.law.LawFiles;

class LawGapsTest {
  private static final String NEVER = "rules/IN/IN.PRIVACY.cases.yaml";

  @Test
  void theLawOnFileHasNoGaps() {
    assertThat(LawGaps.of(TestLaw.bundled(), 2_000, 1).faults()).isEmpty();
  }

  @Test
  void aDayWithoutLawIsAFault() {
    assertThat(faults(begins("2027-05-14")))
        .contains(
            "IN.PRIVACY.3 begins on 2027-05-14, IN.PRIVACY.1 ends on 2027-05-13: neither holds"
                + " between");
  }

  @Test
  void aDayWithBothLawsIsAFault() {
    assertThat(faults(begins("2027-05-12")))
        .contains(
            "IN.PRIVACY.3 begins on 2027-05-12, IN.PRIVACY.1 ends on 2027-05-13: both hold"
                + " between");
  }

  @Test
  void aResultThatNothingReachesHasToBeSaid() {
    LawFiles unsaid =
        changed(NEVER, "never:\n  IN.PRIVACY.3: {unmet:", "never:\n  IN.PRIVACY.3: {met:");

    assertThat(faults(unsaid))
        .anySatisfy(fault -> assertThat(fault).startsWith("IN.PRIVACY.3 is never `unmet`"))
        .anySatisfy(
            fault ->
                assertThat(fault)
                    .startsWith("IN.PRIVACY.3 came out `met`, which is said under `never`"));
  }

  @Test
  void aReadForCareThatNothingTouchesIsAFaultOneForEducationARemark() {
    try (Law law = Law.compile(onlyObstetricUltrasound())) {
      LawGaps gaps = LawGaps.of(law, 0, 1);

      assertThat(gaps.faults())
          .extracting(Remark::message)
          .anySatisfy(
              message ->
                  assertThat(message)
                      .startsWith("no requirement touches a read for FINAL of [CR, DX, CT,"));
      assertThat(gaps.remarks())
          .extracting(Remark::message)
          .anySatisfy(message -> assertThat(message).contains("a read for EDUCATION of"));
    }
  }

  private static LawFiles onlyObstetricUltrasound() {
    LawFiles law = IndianLaw.FILES;
    String book = String.valueOf(law.files().get(IndianLaw.BOOK));
    String first =
        book.substring(
            book.indexOf("  - id: IN.LICENSURE.1"), book.indexOf("  - id: IN.MODALITY.1"));
    String last = book.substring(book.indexOf("  - id: IN.MODALITY.2"));
    String rules = String.valueOf(law.files().get(IndianLaw.RULES));
    String ruledFirst =
        rules.substring(
            rules.indexOf("rule \"IN.LICENSURE.1\""), rules.indexOf("rule \"IN.MODALITY.1\""));
    String ruledLast = rules.substring(rules.indexOf("rule \"IN.MODALITY.2\""));
    law = IndianLaw.with(law, IndianLaw.BOOK, first, "");
    law = IndianLaw.with(law, IndianLaw.BOOK, last, "");
    law = IndianLaw.with(law, IndianLaw.RULES, ruledFirst, "");
    return IndianLaw.with(law, IndianLaw.RULES, ruledLast, "");
  }

  private static LawFiles changed(String path, String was, String is) {
    return IndianLaw.with(IndianLaw.FILES, path, was, is);
  }

  /** The two requirements of privacy that follow on 2027-05-13 begin on another day. */
  private static LawFiles begins(String day) {
    String was = "in_force: {from: 2027-05-13, to: null}";
    String is = "in_force: {from: " + day + ", to: null}";
    return IndianLaw.with(changed(IndianLaw.BOOK, was, is), IndianLaw.BOOK, was, is);
  }

  private static List<String> faults(LawFiles files) {
    try (Law law = Law.compile(files)) {
      return LawGaps.of(law, 0, 1).faults().stream().map(Remark::message).toList();
    }
  }
}
