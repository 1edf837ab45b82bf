package org.licet.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.licet.decision.Answer.Outcome;
import org.licet.decision.Decider;
import org.licet.evaluation.TestLaw;
import org.licet.facts.DataPath;
import org.licet.facts.Place;
import org.licet.facts.Question;
import org.licet.facts.Reader;
import org.licet.facts.Study;

/** Counts over the real law, by readers in memory. */
class CoverageTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final Place TEXAS = place("US-TX");

  private final Decider decider = new Decider(TestLaw.bundled());
  private final Coverages coverages = new Coverages();
  private final Panel panel = TestPanel.of(24, 7);
  private final Profile profile = profile();

  /** A routine final read that a private payer pays for; the path says nothing of places. */
  static Profile profile() {
    Question q = TestPanel.question();
    Study s = q.study();
    Study study =
        new Study(
            null,
            s.modality(),
            null,
            null,
            null,
            Study.Purpose.FINAL,
            Study.Urgency.ROUTINE,
            Study.Payer.PRIVATE,
            false,
            false,
            s.identifiability(),
            s.consents(),
            null);
    DataPath path =
        new DataPath(
            q.dataPath().access(), null, q.dataPath().safeguards(), q.dataPath().hosting());
    return new Profile(new Question(null, study, Reader.UNKNOWN, q.provider(), path));
  }

  @Test
  void everyPlaceWithLawIsCountedByTheDecisionsOfEachReader() {
    Coverage coverage = coverages.count(decider, panel, profile, NOW, false);
    assertThat(coverage.places().stream().map(Coverage.Spot::place))
        .isEqualTo(coverage.places().stream().map(Coverage.Spot::place).sorted().toList())
        .contains(TEXAS, place("GB-ENG"), place("US-GU"), place("AU"), place("IN"))
        .doesNotContain(place("US"), place("CA"));
    assertThat(coverage.places()).anyMatch(spot -> spot.count() > 0);
    assertThat(coverage.gaps()).isNotEmpty();
    for (Coverage.Spot spot : coverage.places()) {
      Set<String> decided =
          panel.members().stream()
              .filter(
                  m ->
                      decider
                              .decide(profile.at(spot.place(), null, m.reader()).at(NOW), NOW)
                              .answer()
                              .outcome()
                          != Outcome.DENY)
              .map(Panel.Member::id)
              .collect(Collectors.toSet());
      assertThat(spot.readers()).as(spot.place().code()).isEqualTo(decided);
    }
  }

  @Test
  void aFacilityOnFileCountsByThePrivilegesOnFileThere() {
    Panel.Site lonestar = new Panel.Site("LONESTAR-GENERAL", "Lonestar", TEXAS);
    Panel.Site other = new Panel.Site("OTHER", "Other", TEXAS);
    Panel sited = new Panel("sited", panel.members(), List.of(lonestar, other), panel.supplies());
    Coverage coverage = coverages.count(decider, sited, profile, NOW, false);
    assertThat(coverage.sites().get(0).count()).isPositive();
    assertThat(coverage.sites().get(1).count()).isZero();
    Coverage.Spot anywhere =
        coverage.places().stream().filter(s -> s.place().equals(TEXAS)).findFirst().orElseThrow();
    assertThat(anywhere.readers()).containsAll(coverage.sites().get(0).readers());
    assertThat(coverage.assumed()).anyMatch(words -> words.startsWith("no facility is named"));
  }

  @Test
  void aPaperThatEndsIsCountedNoLongerThan() {
    Coverage now = coverages.count(decider, panel, profile, NOW, false);
    Coverage later =
        coverages.count(decider, panel, profile, NOW.plus(Duration.ofDays(900)), false);
    assertThat(now.in(place("US"))).isPositive();
    assertThat(later.in(place("US"))).isZero();
  }

  @Test
  void atNightOnlyThoseCountWhoWorkThen() {
    Coverage night = coverages.count(decider, panel, profile, NOW, true);
    Coverage.Spot texas =
        night.places().stream().filter(s -> s.place().equals(TEXAS)).findFirst().orElseThrow();
    Set<String> day =
        coverages.count(decider, panel, profile, NOW, false).places().stream()
            .filter(s -> s.place().equals(TEXAS))
            .findFirst()
            .orElseThrow()
            .readers();
    assertThat(day).containsAll(texas.readers());
    assertThat(texas.readers())
        .allMatch(id -> !seat(id).equals(TEXAS))
        .anyMatch(id -> seat(id).equals(place("IN-KA")));
    Coverage.Night hours = texas.night();
    assertThat(hours).isNotNull();
    assertThat(hours.fewest()).isLessThanOrEqualTo(hours.most());
    assertThat(hours.hours()).isBetween(7, 9);
  }

  @Test
  void clocksAreThoseOfThePlace() {
    Hours hours = coverages.hours();
    // Texas has two zones: it is night from 23:00 Central to 06:00 Mountain
    assertThat(hours.nightAt(TEXAS, Instant.parse("2026-11-24T17:00:00Z")))
        .hasSize(8)
        .startsWith(Instant.parse("2026-11-25T05:00:00Z"))
        .endsWith(Instant.parse("2026-11-25T12:00:00Z"));
    assertThat(hours.isWorking(place("IN-KA"), Instant.parse("2026-11-25T05:00:00Z"))).isTrue();
    assertThat(hours.isWorking(place("IN-KA"), Instant.parse("2026-11-25T14:00:00Z"))).isFalse();
    assertThat(hours.isWorking(null, NOW)).isFalse();
  }

  @Test
  void thePaperThatOpensMostComesFirstAndOpensWhatItSays() {
    List<Place> gaps =
        coverages.count(decider, panel, profile, NOW, false).gaps().stream()
            .map(Coverage.Spot::place)
            .filter(place -> place("US").contains(place))
            .limit(6)
            .toList();
    List<Opening> ranked = Opening.rank(decider, panel.members(), profile, DAY, gaps, 1);
    assertThat(ranked).isNotEmpty();
    assertThat(ranked.stream().map(each -> -each.opens().size()).toList()).isSorted();
    for (Opening each : ranked) {
      for (Place place : each.opens()) {
        Question asked = profile.at(place, null, each.member().reader());
        for (var paper : each.papers()) {
          asked = paper.addedTo(asked);
        }
        assertThat(decider.answer(asked, DAY).outcome()).isNotEqualTo(Outcome.DENY);
      }
    }
  }

  private Place seat(String id) {
    return java.util.Objects.requireNonNull(
        panel.findMember(id).orElseThrow().reader().readingFrom());
  }

  private static Place place(String code) {
    return Place.find(code).orElseThrow();
  }
}
