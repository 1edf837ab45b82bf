package org.licet.intake;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV file, RFC 4180 in UTF-8 with a line of heads: one at a time, at most 1 Mi
 * characters each.
 */
final class CsvRows {
  private static final int LONGEST_ROW = 1 << 20;
  private static final String BOM = "\uFEFF";

  private CsvRows() {}

  /** Takes a row's cells by the heads of their columns, as they stand in the file. */
  interface Cells {
    void take(long line, Map<String, String> cells, List<String> heads);
  }

  /**
   * Reads a file.
   *
   * @param required the heads that must be there
   * @param known the heads that may be there; empty is any others
   */
  static void read(
      InputStream file, List<String> required, List<String> known, Cells cells, Taker<?> rows)
      throws IOException {
    Reader text =
        new InputStreamReader(
            file,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    Bounded bounded = new Bounded(new BufferedReader(text));
    long line = 1;
    try (CSVParser parser = CSVParser.parse(bounded, CSVFormat.RFC4180)) {
      Iterator<CSVRecord> records = parser.iterator();
      List<String> heads = records.hasNext() ? heads(records.next()) : List.of();
      List<RowFault> faults = Heads.check(heads, required, known);
      if (!faults.isEmpty()) {
        rows.refuse(faults);
        return;
      }
      while (true) {
        line = parser.getCurrentLineNumber() + 1;
        bounded.next();
        if (!records.hasNext()) {
          return;
        }
        CSVRecord row = records.next();
        if (row.size() == 1 && row.get(0).isEmpty()) {
          continue;
        }
        if (row.size() != heads.size()) {
          rows.refuse(
              List.of(
                  new RowFault(
                      line, row.size(), "", row.size() + " cells", heads.size() + " cells")));
          continue;
        }
        cells.take(line, cells(row, heads), heads);
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      rows.refuse(List.of(broken(line, e)));
    }
  }

  /** Where quotes or characters are broken, what follows can't be told apart: it is not read. */
  private static RowFault broken(long line, Exception e) {
    String found = e.getCause() == null ? String.valueOf(e.getMessage()) : said(e.getCause());
    return new RowFault(
        line, 1, "", found, "CSV as in RFC 4180, in UTF-8; nothing was read from here on");
  }

  private static String said(Throwable e) {
    return e instanceof java.nio.charset.CharacterCodingException
        ? "bytes that are not UTF-8, within the next 8 KiB"
        : String.valueOf(e.getMessage());
  }

  private static List<String> heads(CSVRecord row) {
    List<String> heads = row.toList();
    if (!heads.isEmpty() && heads.getFirst().startsWith(BOM)) {
      heads = new java.util.ArrayList<>(heads);
      heads.set(0, heads.getFirst().substring(1));
    }
    return heads;
  }

  private static Map<String, String> cells(CSVRecord row, List<String> heads) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < heads.size(); i++) {
      cells.put(heads.get(i), Cell.unguarded(row.get(i)));
    }
    return cells;
  }

  /** Refuses a row that does not end, so that a quote left open does not fill the memory. */
  private static final class Bounded extends FilterReader {
    private long left = LONGEST_ROW;

    Bounded(Reader in) {
      super(in);
    }

    void next() {
      left = LONGEST_ROW;
    }

    @Override
    public int read() throws IOException {
      count(1);
      return super.read();
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      count(read);
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new IOException("a row of more than " + LONGEST_ROW + " characters");
      }
    }
  }
}
