package org.licet.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of at most 80 columns: text beside a label, its further lines below its first. A word that
 * is longer stands whole.
 */
final class Columns {
  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return List.copyOf(lines);
  }

  Columns blank() {
    lines.add("");
    return this;
  }

  /** Adds a line as it is. */
  void verbatim(String line) {
    lines.add(line);
  }

  /** Adds a text; the label stands on its first line, and as many blanks on those after it. */
  Columns add(String label, String text) {
    StringBuilder line = new StringBuilder(label);
    boolean empty = true;
    for (String word : text.strip().split("\\s+")) {
      if (!empty && line.length() + 1 + word.length() > Layout.COLUMNS) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(label.length()));
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString().stripTrailing());
    return this;
  }
}
