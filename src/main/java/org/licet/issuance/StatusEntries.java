package org.licet.issuance;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.StatusEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The entries of status lists, given once each, in order. A list keeps the address under which it
 * began; where the service has moved since, the next one begins.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StatusEntries {
  private final JdbcClient database;
  private final StatusListAddress address;

  StatusEntries(JdbcClient database, StatusListAddress address) {
    this.database = database;
    this.address = address;
  }

  /**
   * An entry.
   *
   * @param number counted through all lists
   */
  record Taken(long number, StatusEntry entry) {}

  private record Row(long number, @Nullable String address) {}

  /** Takes the next entry. */
  public Taken take() {
    Row row = next();
    long list = row.number() / StatusEntry.ENTRIES;
    String own = address.of(list).toString();
    String known = row.address() == null ? begun(list) : row.address();
    if (!known.equals(own)) {
      skipTo((list + 1) * StatusEntry.ENTRIES);
      return take();
    }
    int index = (int) (row.number() % StatusEntry.ENTRIES);
    return new Taken(row.number(), new StatusEntry(URI.create(own), index));
  }

  private Row next() {
    return database
        .sql(
            """
            with taken as materialized (select nextval('status_entry') as number)
            select number, (select address from status_list l where l.number = taken.number / :entries)
            from taken
            """)
        .param("entries", StatusEntry.ENTRIES)
        .query((row, _) -> new Row(row.getLong(1), row.getString(2)))
        .single();
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
