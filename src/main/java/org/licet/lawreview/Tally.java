package org.licet.lawreview;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.decision.Answer;
import org.licet.decision.Answer.Outcome;
import org.licet.lawreview.Effects.OutcomeTurn;

/**
 * Counts of one thread, and some questions of each kind of change. Not safe for several threads.
 */
final class Tally {
  /** So many questions of a kind are kept, to pick the smallest from. */
  private static final int KEPT = 12;

  private final SortedMap<Turn, Seen> turns = new TreeMap<>();
  private final SortedMap<OutcomeTurn, Long> outcomes = new TreeMap<>();
  private final SortedMap<Outcome, Long> answered = new TreeMap<>();
  private long questions;
  private long reworded;
  private long changed;

  /** How often, and the first few of the questions. */
  static final class Seen {
    private long count;
    private final List<Asked> some = new ArrayList<>();

    long count() {
      return count;
    }

    List<Asked> some() {
      return some;
    }
  }

  void add(Asked asked, Answer before, Answer after) {
    questions++;
    answered.merge(after.outcome(), 1L, Long::sum);
    List<Turn> found = Turns.between(before, after);
    if (found.isEmpty()) {
      reworded += before.equals(after) ? 0 : 1;
      return;
    }
    changed++;
    outcomes.merge(new OutcomeTurn(before.outcome(), after.outcome()), 1L, Long::sum);
    for (Turn turn : found) {
      Seen seen = turns.computeIfAbsent(turn, key -> new Seen());
      seen.count++;
      keep(seen, asked);
    }
  }

  void add(Tally other) {
    questions += other.questions;
    reworded += other.reworded;
    changed += other.changed;
    other.answered.forEach((outcome, count) -> answered.merge(outcome, count, Long::sum));
    other.outcomes.forEach((turn, count) -> outcomes.merge(turn, count, Long::sum));
    other.turns.forEach(
        (turn, more) -> {
          Seen seen = turns.computeIfAbsent(turn, key -> new Seen());
          seen.count += more.count;
          more.some.forEach(asked -> keep(seen, asked));
        });
  }

  private static void keep(Seen seen, Asked asked) {
    if (seen.some.size() < KEPT) {
      seen.some.add(asked);
    }
  }

  SortedMap<Turn, Seen> turns() {
    return turns;
  }

  SortedMap<OutcomeTurn, Long> outcomes() {
    return outcomes;
  }

  SortedMap<Outcome, Long> answered() {
    return answered;
  }

  long questions() {
    return questions;
  }

  long reworded() {
    return reworded;
  }

  long changed() {
    return changed;
  }
}
