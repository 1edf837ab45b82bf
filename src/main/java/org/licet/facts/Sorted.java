package org.licet.facts;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sets that are always gone through in the same order: {@code Set.copyOf} changes its order from
 * run to run.
 */
final class Sorted {
  private Sorted() {}

  static <E extends Comparable<E>> Set<E> copyOf(Collection<E> elements) {
    return Collections.unmodifiableSet(new TreeSet<>(elements));
  }
}
