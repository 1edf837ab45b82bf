package org.licet.issuance;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.StatusEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The entries of status lists, given once each. They are taken from the database a block at a time,
 * and in order; those that the service holds when it stops are never used. A list keeps the address
 * under which it began; where the service has moved since, the next one begins.
 */
@Component
class StatusEntries {
  private static final int BLOCK = 256;

  private final JdbcClient database;
  private final StatusListAddress address;
  private final TransactionTemplate transaction;
  private final Queue<Taken> held = new ConcurrentLinkedQueue<>();

  StatusEntries(
      JdbcClient database, StatusListAddress address, PlatformTransactionManager transactions) {
    this.database = database;
    this.address = address;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * An entry.
   *
   * @param number counted through all lists
   */
  record Taken(long number, StatusEntry entry) {}

  private record Row(long number, @Nullable String address) {}

  // INVARIANT: never in a caller's transaction: one that is rolled back would take back the list
  // that others' entries are in
  /** Takes the next entry. */
  @Transactional(propagation = Propagation.NEVER)
  public Taken take() {
    Taken next = held.poll();
    while (next == null) {
      held.addAll(Objects.requireNonNull(transaction.execute(_ -> block())));
      next = held.poll();
    }
    return next;
  }

  /** The entries of a block that are in lists of this address; none where all are in another's. */
  private List<Taken> block() {
    List<Row> rows = next();
    Map<Long, String> lists = new HashMap<>();
    List<Taken> own = new ArrayList<>();
    for (Row row : rows) {
      long list = row.number() / StatusEntry.ENTRIES;
      String known =
          row.address() == null ? lists.computeIfAbsent(list, this::begun) : row.address();
      URI here = address.of(list);
      if (known.equals(here.toString())) {
        int index = (int) (row.number() % StatusEntry.ENTRIES);
        own.add(new Taken(row.number(), new StatusEntry(here, index)));
      }
    }
    if (own.isEmpty()) {
      skipTo((rows.getLast().number() / StatusEntry.ENTRIES + 1) * StatusEntry.ENTRIES);
    }
    return own;
  }

  private List<Row> next() {
    return database
        .sql(
            """
            with taken as materialized (
              select nextval('status_entry') as number from generate_series(1, :block))
            select number, (select address from status_list l where l.number = taken.number / :entries)
            from taken order by number
            """)
        .param("block", BLOCK)
        .param("entries", StatusEntry.ENTRIES)
        .query((row, _) -> new Row(row.getLong(1), row.getString(2)))
        .list();
  }

  /** Begins a list, unless another has just done so, for whom it waits. */
  private String begun(long list) {
    database
        .sql(
            "insert into status_list (number, address) values (:number, :address) on conflict do"
                + " nothing")
        .param("number", list)
        .param("address", address.of(list).toString())
        .update();
    return database
        .sql("select address from status_list where number = :number")
        .param("number", list)
        .query(String.class)
        .single();
  }

  // INVARIANT: the sequence never goes back, whoever else skips
  private void skipTo(long first) {
    database.sql("select pg_advisory_xact_lock(hashtext('status_entry'))").query().singleRow();
    database
        .sql(
            "select setval('status_entry', :first, false) from status_entry where last_value <"
                + " :first")
        .param("first", first)
        .query(Long.class)
        .optional();
  }
}
