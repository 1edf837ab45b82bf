package org.licet.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Place;

/**
 * How a need came out.
 *
 * @param because in words: what serves where it is true, what is missing elsewhere
 * @param branches every named branch that was judged, in the order of the rule
 * @param attaches codes of conditions that come with the row it rests on
 */
record Verdict(Truth truth, List<String> because, List<Outcome> branches, List<String> attaches) {

  /** How one named branch came out, for one place where it was asked of places. */
  record Outcome(@Nullable Place there, String name, Truth truth) {}

  Verdict {
    because = List.copyOf(because);
    branches = List.copyOf(branches);
    attaches = List.copyOf(attaches);
  }

  static Verdict of(Truth truth, String because) {
    return new Verdict(truth, List.of(because), List.of(), List.of());
  }

  /** All have to hold: the reasons of all where they do, else of those that do not. */
  static Verdict all(List<Verdict> parts) {
    Truth truth = parts.stream().map(Verdict::truth).reduce(Truth.TRUE, Truth::and);
    List<String> because = new ArrayList<>();
    List<Outcome> branches = new ArrayList<>();
    List<String> attaches = new ArrayList<>();
    for (Verdict part : parts) {
      if (truth.isTrue() || !part.truth().isTrue()) {
        because.addAll(part.because());
      }
      branches.addAll(part.branches());
      attaches.addAll(part.attaches());
    }
    return new Verdict(truth, because.stream().distinct().toList(), branches, attaches);
  }

  /** The first that holds decides; where none does, the reasons of all. */
  static Verdict any(List<Verdict> parts) {
    Truth truth = parts.stream().map(Verdict::truth).reduce(Truth.FALSE, Truth::or);
    List<Outcome> branches = parts.stream().flatMap(part -> part.branches().stream()).toList();
    for (Verdict part : parts) {
      if (part.truth().isTrue()) {
        return new Verdict(truth, part.because(), branches, part.attaches());
      }
    }
    List<String> because =
        parts.stream().flatMap(part -> part.because().stream()).distinct().toList();
    return new Verdict(truth, because, branches, List.of());
  }
}
