package org.licet.cli;

/** Text in lines of at most 80 columns, broken between words. */
final class Wrapped {
  private static final int COLUMNS = 80;

  private Wrapped() {}

  /**
   * The lines of a text, each with a line end but the last.
   *
   * @param first what the first line begins with; the others are indented as far
   */
  static String text(String first, String text) {
    String indent = " ".repeat(first.length());
    StringBuilder lines = new StringBuilder();
    String lead = first;
    for (String line : text.split("\n", -1)) {
      StringBuilder open = new StringBuilder(lead);
      boolean empty = true;
      for (String word : line.stripTrailing().split(" ", -1)) {
        if (!empty && open.length() + 1 + word.length() > COLUMNS) {
          lines.append(open.toString().stripTrailing()).append('\n');
          open = new StringBuilder(indent);
          empty = true;
        }
        open.append(empty ? "" : " ").append(word);
        empty = false;
      }
      lines.append(open.toString().stripTrailing()).append('\n');
      lead = indent;
    }
    return lines.substring(0, lines.length() - 1);
  }
}
