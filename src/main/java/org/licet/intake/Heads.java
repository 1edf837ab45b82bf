package org.licet.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the heads of a table: what would not be understood is refused before any row is read. */
final class Heads {
  private Heads() {}

  static List<RowFault> check(List<String> heads, List<String> required, List<String> known) {
    List<RowFault> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < heads.size(); i++) {
      String head = heads.get(i);
      if (!known.isEmpty() && !known.contains(head)) {
        String expected = "one of " + String.join(", ", known);
        faults.add(new RowFault(1, i + 1L, head, head, expected));
      } else if (!seen.add(head) && !head.isEmpty()) {
        faults.add(new RowFault(1, i + 1L, head, head + " again", "each column once"));
      }
    }
    for (String head : required) {
      if (!seen.contains(head)) {
        faults.add(new RowFault(1, 1, head, "no such column", "the column " + head));
      }
    }
    return faults;
  }
}
