package org.licet.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.decision.Answer.Warning;
import org.licet.evaluation.TestLaw;
import org.licet.facts.FactsReader;
import org.licet.facts.Question;

/** What is read as written, and said to look wrong. */
class WarningsTest {
  private final Decider decider = new Decider(TestLaw.bundled());

  @Test
  void aTokenOneLetterFromAListedOneIsReadAsWrittenAndNamed() {
    assertThat(warnings(registration("CQV")))
        .containsExactly(
            new Warning(
                "/provider/registrations/0/authority",
                "`CQV` is read as written; is `CQC` meant?"));
    assertThat(warnings(registration("QCC"))).hasSize(1);
  }

  @Test
  void aListedTokenAndOneFarFromAnyAreNotWarnedOf() {
    assertThat(warnings(registration("CQC"))).isEmpty();
    assertThat(warnings(registration("ZZZZZ"))).isEmpty();
    assertThat(warnings(registration("CQ"))).isEmpty();
  }

  @Test
  void aThirdPlaceWithoutLawOnFileIsWarnedOf() {
    assertThat(warnings("{\"study\":{\"storedIn\":[\"GB\",\"TV\"]}}"))
        .extracting(Warning::pointer)
        .containsExactly("/study/storedIn/1");
  }

  @Test
  void lawNotReviewedForTwelveMonthsIsWarnedOfFromThatDay() {
    String asked =
        "{\"asOf\":\"%s\",\"study\":{\"patientLocation\":\"IN-KA\"},"
            + "\"reader\":{\"readingFrom\":\"IN-KA\"}}";
    assertThat(warnings(asked.formatted("2027-11-23T23:59:59Z"))).isEmpty();
    assertThat(warnings(asked.formatted("2027-11-24T00:00:00Z")))
        .extracting(Warning::pointer)
        .containsExactly((String) null);
  }

  private static String registration(String authority) {
    return "{\"provider\":{\"registrations\":[{\"authority\":\"" + authority + "\"}]}}";
  }

  private List<Warning> warnings(String json) {
    Question question = FactsReader.read(json.getBytes(StandardCharsets.UTF_8));
    return decider.decide(question, Instant.parse("2026-11-24T10:00:00Z")).answer().warnings();
  }
}
