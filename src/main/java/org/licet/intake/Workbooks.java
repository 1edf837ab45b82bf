package org.licet.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.licet.registry.State;

/**
 * Readers and papers as XLSX, a sheet each; row by row, so that only shared texts are in memory.
 */
final class Workbooks {
  static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** As many rows are written at once. */
  private static final int FLUSHED = 500;

  private Workbooks() {}

  static void read(Given file, Taker<Row> rows) throws IOException {
    Optional<RowFault> unsafe = ZipBounds.check(file.path());
    if (unsafe.isPresent()) {
      rows.refuse(List.of(unsafe.get()));
      return;
    }
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.path().toFile())) {
      boolean isAny = false;
      for (Table table : Table.values()) {
        Optional<Sheet> sheet = workbook.findSheet(table.word());
        isAny |= sheet.isPresent();
        if (sheet.isPresent()) {
          read(sheet.get(), table, rows);
        }
      }
      if (!isAny) {
        rows.refuse(
            List.of(new RowFault(1, 1, "", "neither sheet", "a sheet `readers` or `papers`")));
      }
    } catch (RuntimeException e) {
      rows.refuse(List.of(new RowFault(1, 1, "", said(e), "a workbook of ISO/IEC 29500")));
    }
  }

  private static void read(Sheet sheet, Table table, Taker<Row> rows) throws IOException {
    try (Stream<org.dhatim.fastexcel.reader.Row> lines = sheet.openStream()) {
      List<String>[] heads = new List[1];
      var each = lines.iterator();
      while (each.hasNext()) {
        var line = each.next();
        List<String> texts = line.stream().map(Workbooks::text).toList();
        if (heads[0] == null) {
          heads[0] = texts;
          List<RowFault> faults = Heads.check(texts, List.of(), table.heads());
          if (!faults.isEmpty()) {
            rows.refuse(faults);
            return;
          }
        } else if (texts.stream().anyMatch(text -> !text.isEmpty())) {
          row(table, line.getRowNum(), heads[0], texts, rows);
        }
      }
    }
  }

  private static void row(
      Table table, int line, List<String> heads, List<String> texts, Taker<Row> rows) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(heads.size(), texts.size()); i++) {
      cells.put(heads.get(i), texts.get(i));
    }
    table.read(
        cells,
        head -> new Table.At(line, Math.max(1, heads.indexOf(head) + 1), table.word() + "!" + head),
        rows);
  }

  /** A number is written out; one that is formatted as a day is that day. */
  private static String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER) {
      String format = cell.getDataFormatString();
      boolean isDay = format != null && format.toLowerCase(java.util.Locale.ROOT).contains("yy");
      return isDay
          ? cell.asDate().toLocalDate().toString()
          : cell.asNumber().stripTrailingZeros().toPlainString();
    }
    return cell.getType() == CellType.ERROR ? "#ERROR" : cell.getText();
  }

  static void write(OutputStream out, BiConsumer<Table, Consumer<State>> states)
      throws IOException {
    try (Workbook workbook = new Workbook(out, "Licet", "1.0")) {
      for (Table table : Table.values()) {
        Worksheet sheet = workbook.newWorksheet(table.word());
        AtomicInteger line = new AtomicInteger();
        row(sheet, line.getAndIncrement(), table.heads());
        states.accept(
            table,
            state -> {
              row(sheet, line.getAndIncrement(), table.cells(state));
              if (line.get() % FLUSHED == 0) {
                flush(sheet);
              }
            });
        sheet.finish();
      }
    }
  }

  /** Texts stand in their cells, so that none of them is a formula. */
  private static void row(Worksheet sheet, int line, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        sheet.inlineString(line, i, cells.get(i));
      }
    }
  }

  private static void flush(Worksheet sheet) {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String said(RuntimeException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage());
  }
}
