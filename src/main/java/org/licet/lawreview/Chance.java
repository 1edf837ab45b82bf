package org.licet.lawreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Expiry;

/** Chance from a seed: the same seed gives the same throws on every machine. */
final class Chance {
  private final SplittableRandom random;

  /** How often a fact is left out, from 0 to 1. */
  private double absence;

  /** How often a paper is such that it can serve, from 0 to 1. */
  private double fitness = 1;

  Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Sets how full and how good the facts that come next are. */
  void shake() {
    absence = oneOf(List.of(0.0, 0.0, 0.0, 0.03, 0.15));
    fitness = oneOf(List.of(1.0, 1.0, 0.97, 0.9, 0.6));
  }

  boolean in(double probability) {
    return random.nextDouble() < probability;
  }

  boolean fit() {
    return in(fitness);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T oneOf(List<T> values) {
    return values.get(below(values.size()));
  }

  <E extends Enum<E>> E oneOf(Class<E> type) {
    return oneOf(List.of(type.getEnumConstants()));
  }

  /** The good value mostly, any of the type where it is not to be fit. */
  <E extends Enum<E>> E mostly(E good, Class<E> type) {
    return fit() ? good : oneOf(type);
  }

  /** The value, or nothing where it is to be left out. */
  <T> @Nullable T maybe(Supplier<? extends T> value) {
    return in(absence) ? null : value.get();
  }

  /** At most so many, and where all is to be fit seldom none. */
  <T> @Nullable List<T> some(int most, Supplier<? extends T> value) {
    if (in(absence)) {
      return null;
    }
    int least = fit() && in(0.9) ? 1 : 0;
    List<T> list = new ArrayList<>();
    for (int i = least + below(most + 1 - least); i > 0; i--) {
      list.add(value.get());
    }
    return list;
  }

  /** A last day on or after that day, or, where it is not to be fit, before; near it often. */
  Expiry expiry(LocalDate day) {
    if (in(0.15)) {
      return Expiry.OPEN_ENDED;
    }
    return new Expiry(fit() ? day.plusDays(days(400)) : day.minusDays(1 + days(400)));
  }

  /** A day on or before that day, or, where it is not to be fit, after. */
  LocalDate past(LocalDate day, int most) {
    return fit() ? day.minusDays(days(most)) : day.plusDays(1 + days(60));
  }

  private int days(int most) {
    return in(0.2) ? below(2) : below(most);
  }
}
