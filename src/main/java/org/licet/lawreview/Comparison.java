package org.licet.lawreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.licet.decision.Decider;
import org.licet.evaluation.Law;
import org.licet.facts.Question;
import org.licet.lawreview.Effects.Counted;
import org.licet.lawreview.Effects.Example;

/** Asks the same questions by two law versions, on all processors. */
final class Comparison {
  /** So many examples of a kind of change are shown. */
  private static final int SHOWN = 2;

  private static final int CHUNK = 2_000;
  private final Decider older;
  private final Decider newer;

  Comparison(Law older, Law newer) {
    this.older = new Decider(older);
    this.newer = new Decider(newer);
  }

  /**
   * Asks so many generated questions; the same ones for the same seed and the same two versions.
   */
  Effects generated(long count, long seed, Focus focus) {
    Vocabulary words = Vocabulary.of(older.law(), newer.law());
    long started = System.nanoTime();
    Tally tally = new Tally();
    Chunks.each(
        LongStream.range(0, (count + CHUNK - 1) / CHUNK).boxed().iterator(),
        number -> {
          int size = (int) Math.min(CHUNK, count - number * CHUNK);
          return ask(GeneratedQuestions.some(words, focus, seed + number, size));
        },
        tally::add);
    return effects("generated questions, seed " + seed, tally, System.nanoTime() - started);
  }

  /** Asks questions that come from somewhere. */
  Effects of(String asked, Iterator<Asked> questions) {
    long started = System.nanoTime();
    Tally tally = new Tally();
    Chunks.each(Chunks.of(questions, CHUNK), this::ask, tally::add);
    return effects(asked, tally, System.nanoTime() - started);
  }

  private Tally ask(List<Asked> chunk) {
    Tally tally = new Tally();
    for (Asked asked : chunk) {
      LocalDate day = asked.day();
      Question question = asked.question();
      tally.add(asked, older.answer(question, day), newer.answer(question, day));
    }
    return tally;
  }

  private Effects effects(String asked, Tally tally, long nanos) {
    List<Counted<Effects.OutcomeTurn>> outcomes = new ArrayList<>();
    tally.outcomes().forEach((turn, count) -> outcomes.add(new Counted<>(turn, count, List.of())));
    List<Counted<Turn>> turns = new ArrayList<>();
    for (Map.Entry<Turn, Tally.Seen> seen : tally.turns().entrySet()) {
      turns.add(
          new Counted<>(
              seen.getKey(), seen.getValue().count(), examples(seen.getKey(), seen.getValue())));
    }
    return new Effects(
        asked,
        tally.questions(),
        nanos / 1e9,
        tally.answered(),
        tally.reworded(),
        tally.changed(),
        outcomes,
        turns);
  }

  private List<Example> examples(Turn turn, Tally.Seen seen) {
    return seen.some().stream()
        .sorted(Comparator.comparing(Asked::question, Smallest.BY_SIZE))
        .limit(SHOWN)
        .map(
            asked -> {
              LocalDate day = asked.day();
              Smallest smallest = new Smallest(question -> shows(turn, question, day));
              return new Example(asked.label(), smallest.of(asked.question()));
            })
        .collect(
            java.util.stream.Collectors.toMap(
                Example::question, each -> each, (one, same) -> one, java.util.LinkedHashMap::new))
        .values()
        .stream()
        .sorted(Comparator.comparing(Example::question, Smallest.BY_SIZE))
        .toList();
  }

  private boolean shows(Turn turn, Question question, LocalDate day) {
    return Turns.between(older.answer(question, day), newer.answer(question, day)).contains(turn);
  }
}
