package org.licet.lawreview;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.decision.Answer.Outcome;
import org.licet.facts.Question;

/**
 * What another law version does to some questions.
 *
 * @param asked which questions, in words
 * @param seconds that asking them took, of the clock on the wall
 * @param answered how many have each outcome by the newer version
 * @param reworded how many have another answer only in words, citations, confidence or warnings
 * @param changed how many have a requirement or condition that comes out otherwise
 * @param outcomes of these, by the outcome before and after; both may be the same
 * @param turns of these, by requirement; one question may be in several
 */
public record Effects(
    String asked,
    long questions,
    double seconds,
    SortedMap<Outcome, Long> answered,
    long reworded,
    long changed,
    List<Counted<OutcomeTurn>> outcomes,
    List<Counted<Turn>> turns) {

  public Effects {
    answered = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(answered));
    outcomes = List.copyOf(outcomes);
    turns = List.copyOf(turns);
  }

  /** Questions a second, by both versions. */
  public double rate() {
    return seconds == 0 ? 0 : questions / seconds;
  }

  /** The outcome by the older and by the newer version. */
  public record OutcomeTurn(Outcome before, Outcome after) implements Comparable<OutcomeTurn> {
    @Override
    public int compareTo(OutcomeTurn other) {
      int first = before.compareTo(other.before);
      return first == 0 ? after.compareTo(other.after) : first;
    }
  }

  /** A kind of change, how many questions show it, and some of them, the smallest first. */
  public record Counted<T>(T what, long count, List<Example> examples) {
    public Counted {
      examples = List.copyOf(examples);
    }
  }

  /**
   * A question that shows the change, with every fact left out that does not matter for it.
   *
   * @param label where the question came from
   */
  public record Example(String label, Question question) {}
}
