package org.licet.eligibility;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.licet.decision.Decider;
import org.licet.evaluation.TestLaw;
import org.licet.facts.Place;

/** How long many readers take; run by hand. Prints one line for each figure. */
public final class CoverageBenchmark {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private CoverageBenchmark() {}

  public static void main(String[] args) {
    int readers = args.length == 0 ? 1_000 : Integer.parseInt(args[0]);
    Decider decider = new Decider(TestLaw.bundled());
    Panel panel = TestPanel.of(readers, 1);
    int places = Coverages.places(decider.law().book()).size();
    for (int round = 1; round <= 3; round++) {
      time(round + " eligibility", readers, () -> list(decider, panel));
      time(round + " coverage", readers * places, () -> count(decider, panel, false));
      time(round + " night", readers * places, () -> count(decider, panel, true));
    }
    List<Place> gaps = new ArrayList<>();
    new Coverages()
        .count(decider, panel, CoverageTest.profile(), NOW, false)
        .gaps()
        .forEach(spot -> gaps.add(spot.place()));
    time(
        "next papers over " + gaps.size() + " gaps",
        readers * gaps.size(),
        () -> Opening.rank(decider, panel.members(), CoverageTest.profile(), day(), gaps, 1));
  }

  private static java.time.LocalDate day() {
    return Coverages.day(NOW);
  }

  private static void list(Decider decider, Panel panel) {
    Eligibility.decide(decider, TestPanel.question(), NOW, panel.members());
  }

  private static void count(Decider decider, Panel panel, boolean night) {
    new Coverages().count(decider, panel, CoverageTest.profile(), NOW, night);
  }

  private static void time(String what, int decisions, Runnable work) {
    long start = System.nanoTime();
    work.run();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf(
        "%s: %,d decisions in %,d ms, %,.0f a second%n",
        what, decisions, took.toMillis(), decisions * 1e9 / took.toNanos());
  }
}
