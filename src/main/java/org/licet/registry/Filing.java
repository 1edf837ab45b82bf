package org.licet.registry;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes many entries at once, the same states and changes that {@link Registry} keeps
 * one by one. Writing needs a transaction of the caller's: what it holds together is theirs to say.
 */
@Service
public class Filing {
  private static final int FETCHED = 500;
  private static final String SELECT = "select address, version, body, ended from registry_entry ";

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final Clock clock;

  Filing(JdbcClient database, JdbcTemplate batches, Clock clock) {
    this.database = database;
    this.batches = batches;
    this.clock = clock;
  }

  /**
   * A body to be put on file.
   *
   * @param known the state that it takes the place of; {@code null} where it is new
   */
  public record Filed(Address address, ObjectNode body, @Nullable State known) {}

  /** Those of the addresses that are on file, ended ones too. */
  @Transactional(readOnly = true)
  public Map<String, State> find(Collection<String> addresses) {
    return database
        .sql(SELECT + "where address = any(:addresses)")
        .param("addresses", addresses.toArray(String[]::new))
        .query((row, _) -> Listing.state(row))
        .stream()
        .collect(toMap(State::address, Function.identity()));
  }

  /** The papers of many subjects, by the subject's address; ended ones are left out. */
  @Transactional(readOnly = true)
  public Map<String, List<State>> papers(Collection<String> owners) {
    return database
        .sql(SELECT + "where owner = any(:owners) and ended is null order by address")
        .param("owners", owners.toArray(String[]::new))
        .query((row, _) -> Listing.state(row))
        .stream()
        .collect(groupingBy(State::owner));
  }

  /** Readers on file who have one of these National Provider Identifiers, by it. */
  @Transactional(readOnly = true)
  public Map<String, List<State>> readersByNpi(Collection<String> npis) {
    return database
        .sql(
            SELECT
                + "where kind = 'READER' and ended is null and body::jsonb ->> 'npi' = any(:npis)")
        .param("npis", npis.toArray(String[]::new))
        .query((row, _) -> Listing.state(row))
        .stream()
        .collect(groupingBy(state -> state.body().path("npi").asString()));
  }

  /** Gives what is on file of some kinds, one by one, by address; ended ones are left out. */
  @Transactional(readOnly = true)
  public void each(List<Kind> kinds, Consumer<State> taker) {
    try (Stream<State> states =
        database
            .sql(
                SELECT
                    + """
                    e where kind = any(:kinds) and ended is null and not exists (
                      select 1 from registry_entry o where o.address = e.owner and o.ended is not null)
                    order by address
                    """)
            .param("kinds", kinds.stream().map(Kind::name).toArray(String[]::new))
            .withFetchSize(FETCHED)
            .query((row, _) -> Listing.state(row))
            .stream()) {
      states.forEach(taker);
    }
  }

  /**
   * Puts bodies on file, each address once.
   *
   * @return the addresses that somebody else entered, changed or ended meanwhile: of them nothing
   *     was written
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Set<String> write(List<Filed> all, Act act) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Filed> fresh = all.stream().filter(each -> each.known() == null).toList();
    List<Filed> known = all.stream().filter(each -> each.known() != null).toList();
    Set<String> missed = new HashSet<>();
    List<Object[]> changes = new ArrayList<>();
    note(fresh, enter(fresh, now), missed, changes, act, now);
    note(known, change(known, now), missed, changes, act, now);
    batches.batchUpdate(
        """
        insert into registry_change
          (address, owner, version, known_from, by_whom, why, source, body)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        changes);
    return missed;
  }

  private int[] enter(List<Filed> fresh, Instant now) {
    return batches.batchUpdate(
        """
        insert into registry_entry
          (address, kind, owner, version, body, name, place, expires, changed_at)
        values (?, ?, ?, 0, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        fresh.stream()
            .map(
                filed -> {
                  Entry entry = new Entry(filed.address(), filed.body(), now);
                  return new Object[] {
                    entry.address(), entry.kind().name(), entry.owner(), entry.bodyText(),
                    entry.name(), entry.place(), date(entry), Timestamp.from(now)
                  };
                })
            .toList());
  }

  private int[] change(List<Filed> known, Instant now) {
    return batches.batchUpdate(
        """
        update registry_entry set version = version + 1, body = ?, name = ?, place = ?, expires = ?,
          changed_at = ?
        where address = ? and version = ? and ended is null
        """,
        known.stream()
            .map(
                filed -> {
                  Entry entry = new Entry(filed.address(), filed.body(), now);
                  return new Object[] {
                    entry.bodyText(),
                    entry.name(),
                    entry.place(),
                    date(entry),
                    Timestamp.from(now),
                    entry.address(),
                    version(filed) - 1
                  };
                })
            .toList());
  }

  private static void note(
      List<Filed> all,
      int[] written,
      Set<String> missed,
      List<Object[]> changes,
      Act act,
      Instant now) {
    for (int i = 0; i < written.length; i++) {
      Filed filed = all.get(i);
      Entry entry = new Entry(filed.address(), filed.body(), now);
      if (written[i] == 1) {
        changes.add(
            new Object[] {
              entry.address(),
              entry.owner(),
              version(filed),
              Timestamp.from(now),
              act.by(),
              act.why(),
              act.source(),
              entry.bodyText()
            });
      } else {
        missed.add(entry.address());
      }
    }
  }

  private static long version(Filed filed) {
    return filed.known() == null ? 0 : filed.known().version() + 1;
  }

  private static @Nullable Date date(Entry entry) {
    return entry.expires() == null ? null : Date.valueOf(entry.expires());
  }
}
