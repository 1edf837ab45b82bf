package org.licet.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * The faults of one text, as they are found. Beyond {@link #MOST} they are only counted, so that a
 * small request cannot ask for a huge answer or for much work.
 */
final class Faults {
  static final int MOST = 2_000;

  private record Noted(String pointer, Fault fault) {}

  private final List<Noted> noted = new ArrayList<>();
  private final Set<String> pointers = new HashSet<>();
  private int more;

  /** Notes a fault; only the first of each pointer, since the others follow from it. */
  void add(String pointer, String found, Supplier<String> expected) {
    if (noted.size() == MOST) {
      more++;
    } else if (pointers.add(pointer)) {
      noted.add(new Noted(pointer, new Fault(pointer, found, expected.get())));
    }
  }

  /** Throws where there is any fault. The tree, which begins at that pointer, gives the order. */
  void refuse(JsonNode tree, String pointer) {
    if (noted.isEmpty()) {
      return;
    }
    Positions positions = new Positions(tree, pointer);
    Comparator<Noted> byPosition =
        Comparator.<Noted, int[]>comparing(fault -> positions.find(fault.pointer), Arrays::compare)
            .thenComparingLong(fault -> fault.pointer.chars().filter(c -> c == '/').count());
    List<Fault> sorted = new ArrayList<>(noted.size() + 1);
    noted.stream().sorted(byPosition).map(Noted::fault).forEach(sorted::add);
    if (more > 0) {
      sorted.add(new Fault(pointer, more + " more faults", "fewer than " + MOST + " faults"));
    }
    throw new FactsRefusedException(sorted);
  }
}
