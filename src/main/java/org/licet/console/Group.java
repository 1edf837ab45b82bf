package org.licet.console;

import java.util.List;

/** Facts under a heading. */
record Group(String title, List<Row> rows) {
  Group {
    rows = List.copyOf(rows);
  }

  /** One fact. */
  record Row(String label, String value) {}
}
