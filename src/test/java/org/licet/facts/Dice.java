package org.licet.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Chance from a seed: the same seed gives the same throws on every machine. */
final class Dice {
  private final Random random;
  private final LocalDate today;

  /** How often a fact is left out, from 0 to 1. */
  private double absence;

  /** How often a paper is such that it can serve, from 0 to 1. */
  private double fitness;

  Dice(long seed, LocalDate today) {
    this.random = new Random(seed);
    this.today = today;
  }

  /** Sets how full and how good the facts of the next question are. */
  void shake() {
    absence = oneOf(0.0, 0.0, 0.03, 0.1, 0.4);
    fitness = oneOf(1.0, 0.97, 0.9, 0.6, 0.3);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** Whether what comes next is to be such that it can serve. */
  boolean fit() {
    return chance(fitness);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  @SafeVarargs
  final <T> T oneOf(T... values) {
    return values[below(values.length)];
  }

  <T> T oneOf(List<T> values) {
    return values.get(below(values.size()));
  }

  /** The good value mostly, and any of the others where it is not to be fit. */
  @SafeVarargs
  final <T> T mostly(T good, T... others) {
    return fit() ? good : oneOf(others);
  }

  /** The value, or nothing where it is to be left out. */
  <T> @Nullable T maybe(Supplier<? extends T> value) {
    return chance(absence) ? null : value.get();
  }

  <T> @Nullable List<T> some(int most, Supplier<? extends T> value) {
    return maybe(
        () -> {
          List<T> list = new ArrayList<>();
          for (int i = below(most + 1); i > 0; i--) {
            list.add(value.get());
          }
          return list;
        });
  }

  /** A last day that is today or later, or was before today; on both sides of the edge often. */
  Expiry expiry() {
    if (chance(0.1)) {
      return Expiry.OPEN_ENDED;
    }
    return new Expiry(fit() ? today.plusDays(days(400)) : today.minusDays(1 + days(400)));
  }

  /** A day that is today or before, or where it is not to be fit, to come. */
  LocalDate past(int most) {
    return fit() ? today.minusDays(days(most)) : today.plusDays(1 + days(60));
  }

  private int days(int most) {
    return chance(0.2) ? below(2) : below(most);
  }
}
