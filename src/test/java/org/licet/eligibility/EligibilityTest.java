package org.licet.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.decision.Answer.Outcome;
import org.licet.decision.Decider;
import org.licet.evaluation.TestLaw;
import org.licet.facts.Question;
import org.licet.facts.RandomQuestions;

/** The list equals the checks: over the real law, for questions and readers thrown from a seed. */
class EligibilityTest {
  private static final long SEED = Long.getLong("licet.seed", 20261124L);
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private final Decider decider = new Decider(TestLaw.bundled());

  @Test
  void everyReaderIsDecidedAsIfAskedAlone() {
    RandomQuestions questions = new RandomQuestions(SEED);
    List<Panel.Member> members = new ArrayList<>(TestPanel.of(12, SEED).members());
    for (int i = 0; i < 20; i++) {
      String id = "X-%03d".formatted(i);
      members.add(new Panel.Member(id, "Reader " + i, questions.next().reader()));
    }
    for (Question question : questions.next(40)) {
      List<Eligible> all = Eligibility.decide(decider, question, NOW, members);
      assertThat(all).isSorted().hasSize(members.size());
      for (Eligible each : all) {
        assertThat(each.decision())
            .as("%s by %s", question, each.member())
            .isEqualTo(decider.decide(question.by(each.member().reader()), NOW));
      }
    }
  }

  @Test
  void thoseWhoMayReadComeFirstAndThenThoseWhoLackLeast() {
    Question preliminary =
        org.licet.facts.FactsReader.read(
            org.licet.web.Json.write(org.licet.web.Http.example("texas-preliminary.json")));
    List<Eligible> all =
        Eligibility.decide(decider, preliminary, NOW, TestPanel.of(30, SEED).members());
    List<Outcome> outcomes = all.stream().map(each -> each.decision().answer().outcome()).toList();
    assertThat(outcomes).contains(Outcome.CONDITIONAL, Outcome.DENY).isSorted();
    assertThat(all).allMatch(each -> each.unmet().isEmpty() != isDenied(each));
  }

  private static boolean isDenied(Eligible each) {
    return each.decision().answer().outcome() == Outcome.DENY;
  }
}
