package org.licet.lawreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.licet.evaluation.Derivation;
import org.licet.evaluation.Derivation.Silent;
import org.licet.evaluation.Law;
import org.licet.evaluation.LawCases;
import org.licet.evaluation.Reason;
import org.licet.evaluation.Truth;
import org.licet.facts.Question;

class ExplanationTest {
  private static final Law LAW = IndianLaw.law();

  /** The first case of India: the base question as it stands. */
  private static final Question ASKED = LawCases.read(LAW.files()).questions().getFirst();

  @Test
  void everyRuleFiredOrSaysWhichConditionDidNotHold() {
    Derivation derivation = explained(ASKED).derivation();

    List<String> fired = derivation.fired().stream().map(each -> each.rule().name()).toList();
    List<String> silent = derivation.silent().stream().map(each -> each.rule().name()).toList();
    assertThat(fired).doesNotContainAnyElementsOf(silent);
    long rules = LAW.rules().values().stream().mapToLong(List::size).sum();
    assertThat(fired.size() + silent.size()).isEqualTo((int) rules);
    assertThat(derivation.silent())
        .allSatisfy(
            each ->
                assertThat(each.rule().text().lines().map(String::strip))
                    .contains(each.condition()));
  }

  @Test
  void theConditionThatIsNamedIsTheOneThatDoesNotHold() {
    Map<String, String> silent =
        explained(ASKED).derivation().silent().stream()
            .collect(Collectors.toMap(each -> each.rule().name(), Silent::condition));

    assertThat(silent)
        .containsEntry("IN.LICENSURE.2", "the purpose is CONSULTATION or SECOND_OPINION")
        .containsEntry("IN.READER_LOCATION.1", "the patient is imaged outside IN");
  }

  @Test
  void theTreeOfEachRequirementSaysWhatTheFindingSays() {
    for (Question question : LawCases.read(LAW.files()).questions().subList(0, 12)) {
      Explanation explanation = explained(question);
      assertThat(explanation.derivation().asked())
          .allSatisfy(
              asked -> {
                String result = ExplanationWriter.result(asked);
                if (asked.met() != null && result.equals("MET")) {
                  assertThat(asked.met().truth()).isEqualTo(Truth.TRUE);
                }
                if (asked.met() != null && result.equals("UNMET")) {
                  assertThat(asked.met().truth()).isNotEqualTo(Truth.TRUE);
                }
              });
      assertThat(
              explanation.derivation().asked().stream()
                  .filter(asked -> ExplanationWriter.result(asked).equals("UNMET"))
                  .map(asked -> asked.requirement().id()))
          .containsAll(
              explanation.decision().answer().requirements().stream()
                  .filter(stated -> stated.status().name().equals("UNMET"))
                  .map(stated -> stated.id())
                  .filter(id -> !id.topic().name().equals("COVERAGE"))
                  .toList());
    }
  }

  @Test
  void aLeafPointsToTheListThatItWentThrough() {
    Derivation.Asked licence =
        explained(ASKED).derivation().asked().stream()
            .filter(asked -> asked.requirement().id().toString().equals("IN.LICENSURE.1"))
            .findFirst()
            .orElseThrow();

    assertThat(Objects.requireNonNull(licence.met()).parts())
        .extracting(Reason::looksAt)
        .containsExactly(null, "/reader/licences");
  }

  private static Explanation explained(Question question) {
    return Explanation.of(LAW, question, Objects.requireNonNull(ASKED.asOf()));
  }
}
