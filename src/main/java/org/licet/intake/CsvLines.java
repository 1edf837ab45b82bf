package org.licet.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** Writes lines of CSV, RFC 4180, in which no cell is a formula. */
final class CsvLines {
  private final OutputStream out;

  CsvLines(OutputStream out) {
    this.out = out;
  }

  void write(List<String> cells) {
    String line = cells.stream().map(CsvLines::cell).collect(Collectors.joining(",", "", "\r\n"));
    try {
      out.write(line.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(String value) {
    String text = Cell.guarded(value);
    boolean isQuoted = text.chars().anyMatch(each -> ",\"\r\n".indexOf(each) >= 0);
    return isQuoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
