package org.licet.intake;

import java.util.List;

/** Readers or papers as CSV. */
final class CsvTables {
  private CsvTables() {}

  static Source<Row> of(Table table) {
    List<String> required =
        table == Table.READERS ? List.of("id", "name") : List.of("kind", "owner");
    return (file, rows) ->
        CsvRows.read(
            file.stream(),
            required,
            table.heads(),
            (line, cells, heads) ->
                table.read(
                    cells,
                    head -> new Table.At(line, Math.max(1, heads.indexOf(head) + 1), head),
                    rows),
            rows);
  }
}
