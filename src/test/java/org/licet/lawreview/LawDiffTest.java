package org.licet.lawreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.decision.Answer.Outcome;
import org.licet.decision.Decider;
import org.licet.evaluation.Law;
import org.licet.facts.FactsWriter;
import org.licet.facts.Question;
import org.licet.law.LawFiles;
import org.licet.law.RequirementId;
import org.licet.lawreview.Change.Kind;
import org.licet.lawreview.Effects.Counted;
import org.licet.lawreview.Effects.Example;

class LawDiffTest {
  private static final int ASKED = 8_000;

  @Test
  void theSameLawReadsAlikeAndAnswersAlike() {
    LawDiff diff = diff(IndianLaw.law(), IndianLaw.law());

    assertThat(diff.isEmpty()).isTrue();
    assertThat(diff.effects().getFirst().questions()).isEqualTo(ASKED);
    assertThat(diff.effects().getFirst().answered()).containsKeys(Outcome.values());
  }

  @Test
  void aDayLaterShowsInThatRequirementAlone() {
    LawDiff diff =
        diff("in_force: {from: 2002-04-06, to: null}", "in_force: {from: 2002-04-07, to: null}");

    assertThat(diff.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(Kind.CHANGED);
              assertThat(change.subject()).isEqualTo("IN.SPECIALTY.1");
              assertThat(change.part()).isEqualTo("in_force");
              assertThat(String.valueOf(change.source()))
                  .matches("jurisdictions/IN/IN.yaml:\\d+:5");
            });
    assertThat(turned(diff)).containsOnly(RequirementId.of("IN.SPECIALTY.1"));
    assertThat(diff.effects().getFirst().turns())
        .flatExtracting(Counted::examples)
        .allSatisfy(
            example -> assertThat(example.question().asOf()).hasToString("2002-04-06T12:00:00Z"));
  }

  @Test
  void aRequirementThatGetsAnEndHasEnded() {
    LawDiff diff =
        diff(
            "in_force: {from: 2002-04-06, to: null}",
            "in_force: {from: 2002-04-06, to: 2026-12-01}");

    assertThat(diff.changes()).extracting(Change::kind).containsExactly(Kind.ENDED);
    assertThat(turns(diff))
        .filteredOn(Turn::decides)
        .isNotEmpty()
        .allMatch(turn -> turn.was().equals("UNMET") && turn.is().equals("NOT_ASKED"));
  }

  @Test
  void aRuleThatIsDroppedShowsInItsRequirement() {
    LawFiles without = IndianLaw.FILES;
    String book = String.valueOf(without.files().get(IndianLaw.BOOK));
    String entry =
        book.substring(
            book.indexOf("  - id: IN.SPECIALTY.1"), book.indexOf("  - id: IN.MODALITY.1"));
    String rules = String.valueOf(without.files().get(IndianLaw.RULES));
    String rule =
        rules.substring(
            rules.indexOf("rule \"IN.SPECIALTY.1\""), rules.indexOf("rule \"IN.MODALITY.1\""));
    without = IndianLaw.with(without, IndianLaw.BOOK, entry, "");
    without = IndianLaw.with(without, IndianLaw.RULES, rule, "");
    try (Law newer = Law.compile(without)) {
      LawDiff diff = diff(IndianLaw.law(), newer);

      assertThat(diff.changes()).extracting(Change::kind).containsExactly(Kind.REMOVED);
      assertThat(turned(diff)).containsOnly(RequirementId.of("IN.SPECIALTY.1"));
      assertThat(turns(diff))
          .contains(
              new Turn(
                  RequirementId.of("IN.SPECIALTY.1"),
                  "UNMET",
                  "NOT_ASKED",
                  Outcome.DENY,
                  Outcome.CONDITIONAL,
                  true));
    }
  }

  @Test
  void aWiderPlaceShowsInItsRequirement() {
    String narrow = "rule \"IN.SPECIALTY.1\"\n  when\n    the patient is imaged in IN-KA\n";
    String wide = "rule \"IN.SPECIALTY.1\"\n  when\n    the patient is imaged in IN\n";
    LawFiles narrower = IndianLaw.with(IndianLaw.FILES, IndianLaw.RULES, wide, narrow);
    try (Law older = Law.compile(narrower)) {
      LawDiff diff = diff(older, IndianLaw.law());

      assertThat(diff.changes()).extracting(Change::part).containsExactly("rule");
      assertThat(turned(diff)).containsOnly(RequirementId.of("IN.SPECIALTY.1"));
      assertThat(turns(diff)).extracting(Turn::is).contains("MET", "UNMET");
    }
  }

  @Test
  void aWordThatChangesTurnsNoAnswer() {
    LawDiff diff = diff("confidence: high", "confidence: low");

    assertThat(diff.changes()).extracting(Change::part).containsExactly("confidence");
    assertThat(diff.effects().getFirst().turns()).isEmpty();
    assertThat(diff.effects().getFirst().reworded()).isPositive();
  }

  @Test
  void everyExampleShowsItsTurnAndNoFactOfItCanBeLeftOut() {
    try (Law newer =
        changed(
            "in_force: {from: 2002-04-06, to: null}", "in_force: {from: 2027-01-01, to: null}")) {
      Decider before = new Decider(IndianLaw.law());
      Decider after = new Decider(newer);
      for (Counted<Turn> counted : diff(IndianLaw.law(), newer).effects().getFirst().turns()) {
        for (Example example : counted.examples()) {
          Question shown = example.question();
          assertThat(turns(before, after, shown)).contains(counted.what());
          Question again =
              new Smallest(q -> turns(before, after, q).contains(counted.what())).of(shown);
          assertThat(FactsWriter.write(again)).isEqualTo(FactsWriter.write(shown));
        }
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameEffects() {
    try (Law newer =
        changed(
            "in_force: {from: 2002-04-06, to: null}", "in_force: {from: 2027-01-01, to: null}")) {
      Effects once = diff(IndianLaw.law(), newer).effects().getFirst();
      Effects again = diff(IndianLaw.law(), newer).effects().getFirst();

      assertThat(again.turns()).isEqualTo(once.turns());
      assertThat(again.outcomes()).isEqualTo(once.outcomes());
    }
  }

  private static List<Turn> turns(Decider before, Decider after, Question question) {
    Asked asked = new Asked("", question);
    return Turns.between(before.answer(question, asked.day()), after.answer(question, asked.day()));
  }

  private static LawDiff diff(String was, String is) {
    try (Law newer = changed(was, is)) {
      return diff(IndianLaw.law(), newer);
    }
  }

  private static Law changed(String was, String is) {
    return Law.compile(IndianLaw.with(IndianLaw.FILES, IndianLaw.BOOK, was, is));
  }

  private static LawDiff diff(Law older, Law newer) {
    return LawDiff.of(older, newer).withGenerated(older, newer, ASKED, 7);
  }

  private static List<Turn> turns(LawDiff diff) {
    return diff.effects().getFirst().turns().stream().map(Counted::what).toList();
  }

  private static List<RequirementId> turned(LawDiff diff) {
    return turns(diff).stream().map(Turn::id).toList();
  }
}
