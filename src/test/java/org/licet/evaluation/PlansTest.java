package org.licet.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.licet.facts.Question;
import org.licet.facts.RandomQuestions;

/** However a plan is come by, the same question gets the same findings. */
class PlansTest {
  private static final long SEED = Long.getLong("licet.seed", 20261124L);

  @Test
  void classicAndExecutableRulesGiveTheSameFindings() {
    for (Question question : new RandomQuestions(SEED).next(1_500)) {
      assertThat(findings(TestLaw.classic(), question, RandomQuestions.DAY))
          .as("seed %s, %s", SEED, question)
          .isEqualTo(findings(TestLaw.bundled(), question, RandomQuestions.DAY));
    }
  }

  @Test
  void aPlanFromTheCacheGivesWhatAPlanOfItsOwnGives() {
    Law law = TestLaw.bundled();
    Random random = new Random(SEED);
    for (Question question : new RandomQuestions(SEED + 1).next(700)) {
      for (int i = 0; i < 3; i++) {
        LocalDate day = RandomQuestions.DAY.plusDays(random.nextInt(3_000) - 1_500);
        Judgement fresh = new Judgement(question, day, law.planner().derive(question, day));
        Judgement cached = law.judge(question, day);
        assertThat(cached.findings())
            .as("seed %s, on %s, %s", SEED, day, question)
            .isEqualTo(fresh.findings());
      }
    }
  }

  private static List<Finding> findings(Law law, Question question, LocalDate day) {
    return law.judge(question, day).findings();
  }
}
