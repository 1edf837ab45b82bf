package org.licet.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Place;

/**
 * All that was tried to meet or waive a requirement, for other laws that ask.
 *
 * @param exceptions in the order in which they are tried
 */
record Tried(Verdict met, Map<String, Truth> exceptions) {
  static Tried nothing(Verdict met) {
    return new Tried(met, Map.of());
  }

  Tried {
    exceptions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(exceptions));
  }

  /** Whether this branch holds and no other does. */
  Truth onlyBy(String branch) {
    Truth by = Truth.FALSE;
    Truth others = Truth.FALSE;
    for (Verdict.Outcome outcome : met.branches()) {
      if (outcome.name().equals(branch)) {
        by = by.or(outcome.truth());
      } else {
        others = others.or(outcome.truth());
      }
    }
    return by.and(others.not());
  }

  /** Whether it is not met, no exception before this one holds, and this one does. */
  Truth waivedBy(String exception) {
    Truth before = met.truth();
    for (Map.Entry<String, Truth> tried : exceptions.entrySet()) {
      if (tried.getKey().equals(exception)) {
        return before.not().and(tried.getValue());
      }
      before = before.or(tried.getValue());
    }
    return Truth.FALSE;
  }

  /** Whether no exception holds, needed or not. */
  Truth noException() {
    return exceptions.values().stream().reduce(Truth.FALSE, Truth::or).not();
  }

  /** Whether the first branch that holds for some place is one of these. */
  Truth restsSomewhereOn(Set<String> branches) {
    return met.branches().stream()
        .map(Verdict.Outcome::there)
        .distinct()
        .map(there -> restsOn(branches, there))
        .reduce(Truth.FALSE, Truth::or);
  }

  /** Whether the first branch that holds for that place is one of these. */
  Truth restsOn(Set<String> branches, @Nullable Place there) {
    Truth rests = Truth.FALSE;
    Truth before = Truth.FALSE;
    for (Verdict.Outcome outcome : met.branches()) {
      if (java.util.Objects.equals(outcome.there(), there)) {
        if (branches.contains(outcome.name())) {
          rests = rests.or(outcome.truth().and(before.not()));
        }
        before = before.or(outcome.truth());
      }
    }
    return rests;
  }
}
