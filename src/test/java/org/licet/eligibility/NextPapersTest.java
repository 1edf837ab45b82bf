package org.licet.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.licet.decision.Answer;
import org.licet.decision.Decider;
import org.licet.evaluation.Obtainable;
import org.licet.evaluation.TestLaw;
import org.licet.facts.FactsReader;
import org.licet.facts.Question;
import org.licet.facts.RandomQuestions;
import org.licet.law.RequirementId;
import org.licet.web.Http;
import org.licet.web.Json;
import tools.jackson.databind.node.ObjectNode;

class NextPapersTest {
  private static final long SEED = Long.getLong("licet.seed", 20261124L);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private final Decider decider = new Decider(TestLaw.bundled());

  @Test
  void nothingIsNeededWhereTheReadIsPermitted() {
    NextPapers next = search(Http.example("texas-preliminary.json"));
    assertThat(next.ways()).isEmpty();
    assertThat(next.stays()).isEmpty();
  }

  @Test
  void aMissingLicenceIsAllThatIsNeeded() {
    ObjectNode facts = Http.example("texas-preliminary.json");
    ((ObjectNode) facts.path("reader").path("licences").get(0)).put("jurisdiction", "US-NY");
    assertThat(words(search(facts))).contains(List.of("FULL licence of US-TX"));
  }

  @Test
  void aMissingPrivilegeAndLicenceAreNeededTogether() {
    ObjectNode facts = Http.example("texas-preliminary.json");
    ((ObjectNode) facts.path("reader").path("licences").get(0)).put("jurisdiction", "US-NY");
    ((ObjectNode) facts.path("reader")).putArray("privileges");
    assertThat(words(search(facts)))
        .isNotEmpty()
        .allMatch(way -> way.size() == 2)
        .anySatisfy(
            way ->
                assertThat(way)
                    .containsExactlyInAnyOrder(
                        "FULL licence of US-TX", "DIRECT privilege for CT at LONESTAR-GENERAL"));
  }

  @Test
  void whatNoPaperMeetsStaysWithItsRemedy() {
    NextPapers next = search(Http.example("texas-final.json"));
    assertThat(next.ways()).isEmpty();
    assertThat(next.stays().stream().map(Answer.Stated::id).map(RequirementId::toString))
        .containsExactly("US.PAYER.1");
    assertThat(next.stays()).allMatch(stated -> !stated.remedy().isBlank());
  }

  @Test
  void aRevokedLicenceAndAListedReaderAreNotHelpedByPapers() {
    ObjectNode revoked = Http.example("texas-preliminary.json");
    ((ObjectNode) revoked.path("reader").path("licences").get(0)).put("status", "REVOKED");
    assertThat(words(search(revoked)))
        .noneMatch(way -> way.stream().anyMatch(paper -> paper.endsWith("licence of US-TX")));
    ObjectNode listed = Http.example("texas-preliminary.json");
    ((ObjectNode) listed.path("reader").path("screenings").get(0)).put("result", "LISTED");
    NextPapers next = search(listed);
    assertThat(next.ways()).isEmpty();
    assertThat(next.stays()).isNotEmpty();
  }

  /** Each set is enough, as decided anew, and no smaller part of it is. */
  @Test
  void everySetIsEnoughAndNoneIsLargerThanNeeded() {
    int found = 0;
    for (Question question : new RandomQuestions(SEED).next(300)) {
      NextPapers next = NextPapers.search(decider, question, DAY, 3);
      for (NextPapers.Way way : next.ways()) {
        found++;
        assertThat(decider.answer(with(question, way.papers()), DAY)).isEqualTo(way.answer());
        assertThat(way.answer().outcome()).isNotEqualTo(Answer.Outcome.DENY);
        for (Obtainable paper : way.papers()) {
          Set<Obtainable> less = new LinkedHashSet<>(way.papers());
          less.remove(paper);
          assertThat(decider.answer(with(question, less), DAY).outcome())
              .as("%s without %s", way.papers(), paper)
              .isEqualTo(Answer.Outcome.DENY);
        }
      }
    }
    assertThat(found).isGreaterThan(20);
  }

  private NextPapers search(ObjectNode facts) {
    return NextPapers.search(decider, FactsReader.read(Json.write(facts)), DAY, 4);
  }

  private static Question with(Question question, Set<Obtainable> papers) {
    Question asked = question;
    for (Obtainable paper : papers) {
      asked = paper.addedTo(asked);
    }
    return asked;
  }

  private static List<List<String>> words(NextPapers next) {
    return next.ways().stream()
        .map(way -> way.papers().stream().map(Obtainable::words).toList())
        .toList();
  }
}
