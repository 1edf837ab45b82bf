package org.licet.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The faults of one text, as they are found. Beyond {@link #MOST} they are only counted, so that a
 * small request cannot ask for a huge answer.
 */
final class Faults {
  static final int MOST = 2_000;

  private final List<Fault> found = new ArrayList<>();
  private final Set<String> pointers = new HashSet<>();
  private int more;

  /** Notes a fault; only the first of each pointer, since the others follow from it. */
  void add(String pointer, String found, String expected) {
    if (!pointers.add(pointer)) {
      return;
    }
    if (this.found.size() < MOST) {
      this.found.add(new Fault(pointer, found, expected));
    } else {
      more++;
    }
  }

  /** Throws where there is any fault. The tree, which begins at that pointer, gives the order. */
  void refuse(JsonNode tree, String pointer) {
    if (found.isEmpty()) {
      return;
    }
    Map<String, Integer> positions = new HashMap<>();
    number(tree, pointer, positions);
    List<Fault> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.<Fault>comparingInt(fault -> position(fault.pointer(), positions))
            .thenComparingInt(fault -> depth(fault.pointer())));
    if (more > 0) {
      sorted.add(new Fault(pointer, more + " more faults", "fewer than " + MOST + " faults"));
    }
    throw new FactsRefusedException(sorted);
  }

  private static int depth(String pointer) {
    return (int) pointer.chars().filter(c -> c == '/').count();
  }

  private static void number(JsonNode node, String pointer, Map<String, Integer> positions) {
    positions.put(pointer, positions.size());
    node.properties()
        .forEach(e -> number(e.getValue(), Pointers.member(pointer, e.getKey()), positions));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      number(node.get(i), Pointers.element(pointer, i), positions);
    }
  }

  /** Where the pointer stands, or where what would have held it stands. */
  private static int position(String pointer, Map<String, Integer> positions) {
    for (String p = pointer; ; p = p.substring(0, p.lastIndexOf('/'))) {
      Integer position = positions.get(p);
      if (position != null) {
        return position;
      }
      if (p.lastIndexOf('/') < 0) {
        return 0;
      }
    }
  }
}
