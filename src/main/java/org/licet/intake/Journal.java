package org.licet.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is on file of imports themselves: each one, how far it is, and its faults. */
@Component
class Journal {
  /** Faults that are kept; all are counted. */
  static final int MOST_FAULTS = 100_000;

  private static final String OVER = "state in ('DONE', 'REFUSED', 'BROKEN')";

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final Clock clock;

  Journal(JdbcClient database, JdbcTemplate batches, Clock clock) {
    this.database = database;
    this.batches = batches;
    this.clock = clock;
  }

  void open(Import asked, String node) {
    Import.Order order = asked.order();
    database
        .sql(
            """
            insert into intake_import
              (id, format, mode, dry_run, list_date, by_whom, node, asked_at, sha256, size, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')
            """)
        .params(asked.id(), order.format().name(), order.mode().name(), order.dryRun())
        .param(order.listDate())
        .params(order.by(), node, Timestamp.from(asked.askedAt()), asked.sha256(), asked.size())
        .update();
  }

  /** Writes how far an import is, and its faults that are new. */
  void progress(UUID id, long done, Counts counts, List<RowFault> faults) {
    database
        .sql(
            """
            update intake_import set state = 'RUNNING', done = ?, row_count = ?, entered = ?,
              changed = ?, unchanged = ?, refused = ?, faults = ?
            where id = ?
            """)
        .params(
            done,
            counts.rows(),
            counts.entered(),
            counts.changed(),
            counts.unchanged(),
            counts.refused(),
            counts.faults(),
            id)
        .update();
    long first = counts.faults() - faults.size() + 1;
    List<Object[]> rows = new java.util.ArrayList<>();
    for (int i = 0; i < faults.size() && first + i <= MOST_FAULTS; i++) {
      RowFault fault = faults.get(i);
      rows.add(
          new Object[] {
            id,
            first + i,
            fault.line(),
            fault.column(),
            fault.field(),
            fault.found(),
            fault.expected()
          });
    }
    batches.batchUpdate("insert into intake_fault values (?, ?, ?, ?, ?, ?, ?)", rows);
  }

  /** Ends an import. Where nothing is kept, nothing counts as entered or changed. */
  void close(UUID id, Import.Stage state, @Nullable String message, boolean isKept) {
    database
        .sql(
            """
            update intake_import set state = :state, message = :message, finished_at = :now,
              done = case when :state = 'BROKEN' then done else size end,
              entered = case when :kept then entered else 0 end,
              changed = case when :kept then changed else 0 end,
              unchanged = case when :kept then unchanged else 0 end
            where id = :id
            """)
        .param("state", state.name())
        .param("message", message)
        .param("now", Timestamp.from(clock.instant()))
        .param("kept", isKept)
        .param("id", id)
        .update();
  }

  /** Marks what this node left unfinished when it ended. */
  int breakOff(String node) {
    return database
        .sql(
            """
            update intake_import set state = 'BROKEN', finished_at = :now,
              message = 'the service ended while it ran',
              entered = case when mode = 'SKIP_BAD_ROWS' and not dry_run then entered else 0 end,
              changed = case when mode = 'SKIP_BAD_ROWS' and not dry_run then changed else 0 end,
              unchanged = case when mode = 'SKIP_BAD_ROWS' and not dry_run then unchanged else 0 end
            where node = :node and not (%s)
            """
                .formatted(OVER))
        .param("now", Timestamp.from(clock.instant()))
        .param("node", node)
        .update();
  }

  @Transactional(readOnly = true)
  Optional<Import> find(UUID id) {
    return database
        .sql("select * from intake_import where id = ?")
        .param(id)
        .query((row, _) -> read(row))
        .optional();
  }

  @Transactional(readOnly = true)
  List<Import> latest(int limit) {
    return database
        .sql("select * from intake_import order by asked_at desc, id limit ?")
        .param(limit)
        .query((row, _) -> read(row))
        .list();
  }

  /** The first faults of an import, in the order of the file. */
  @Transactional(readOnly = true)
  void faults(UUID id, int limit, Consumer<RowFault> taker) {
    try (Stream<RowFault> faults =
        database
            .sql("select * from intake_fault where import = ? order by number limit ?")
            .params(id, limit)
            .withFetchSize(500)
            .query(
                (row, _) ->
                    new RowFault(
                        row.getLong("line"),
                        row.getLong("col"),
                        row.getString("field"),
                        row.getString("found"),
                        row.getString("expected")))
            .stream()) {
      faults.forEach(taker);
    }
  }

  private static Import read(ResultSet row) throws SQLException {
    Import.Order order =
        new Import.Order(
            Format.valueOf(row.getString("format")),
            Mode.valueOf(row.getString("mode")),
            row.getBoolean("dry_run"),
            row.getObject("list_date", LocalDate.class),
            row.getString("by_whom"));
    Counts counts =
        new Counts(
            row.getLong("row_count"),
            row.getLong("entered"),
            row.getLong("changed"),
            row.getLong("unchanged"),
            row.getLong("refused"),
            row.getLong("faults"));
    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    Instant asked = row.getObject("asked_at", OffsetDateTime.class).toInstant();
    return new Import(
        row.getObject("id", UUID.class),
        order,
        asked,
        finished == null ? null : finished.withOffsetSameInstant(ZoneOffset.UTC).toInstant(),
        row.getString("sha256"),
        row.getLong("size"),
        row.getLong("done"),
        Import.Stage.valueOf(row.getString("state")),
        row.getString("message"),
        counts);
  }
}
