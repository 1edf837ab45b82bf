package org.licet.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of comma-separated values, RFC 4180. */
public final class Csv {
  private static final String END = "\r\n";

  private Csv() {}

  /** Values in a line, with its end. */
  public static String line(List<String> values) {
    return values.stream().map(Csv::cell).collect(Collectors.joining(",", "", END));
  }

  /**
   * A value in its cell. One that a spreadsheet would take for a formula gets an apostrophe in
   * front, which makes it text there.
   */
  public static String cell(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    String text = "=+-@\t\r\n".indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    boolean quoted = text.chars().anyMatch(each -> ",\"\r\n".indexOf(each) >= 0);
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
