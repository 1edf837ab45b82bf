package org.licet.search;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what was issued. Reads the primary, so that what was answered is found at once. */
@Service
public class Search {
  private static final String SELECT =
      """
      select t.id as attestation, a.id as assignment, a.decided_at, a.outcome, a.reference, a.reader_id,
             a.reader_name, a.patient_place, a.reader_place, a.valid_until, a.revoked_at,
             l.version as law_version, a.law_digest, t.payload_digest as digest
      """;

  /** The places of a column, each by one descent in its index. */
  private static final String PLACES =
      """
      with recursive place (code) as (
        (select min(%1$s) from assignment)
        union all
        select (select min(a.%1$s) from assignment a where a.%1$s > place.code) from place where place.code is not null
      ) select code from place where code is not null
      """;

  private static final int FETCHED = 500;

  private final JdbcClient database;
  private final Clock clock;

  Search(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A page of at most {@code most}. */
  @Transactional(readOnly = true)
  public Page page(Criteria criteria, Turn turn, int most) {
    return switch (turn) {
      case Turn.Newest newest -> cut(rows(conditions(criteria), "desc", most + 1), most, false);
      case Turn.Older older ->
          cut(rows(conditions(criteria).beside("<", older.than()), "desc", most + 1), most, true);
      case Turn.Newer newer -> {
        List<Found> rows = rows(conditions(criteria).beside(">", newer.than()), "asc", most + 1);
        boolean more = rows.size() > most;
        List<Found> found = new ArrayList<>(rows.subList(0, Math.min(most, rows.size())));
        Collections.reverse(found);
        yield new Page(found, !found.isEmpty(), more);
      }
    };
  }

  /** How many there are, as far as {@code most} + 1. */
  @Transactional(readOnly = true)
  public int count(Criteria criteria, int most) {
    Conditions conditions = conditions(criteria);
    return database
        .sql(
            "select count(*) from (select from assignment a where %s limit :most) a"
                .formatted(conditions.any()))
        .params(conditions.parameters())
        .param("most", most + 1)
        .query(Integer.class)
        .single();
  }

  /** Gives all of them, the oldest first, as they come from the database: none is kept here. */
  @Transactional(readOnly = true)
  public void each(Criteria criteria, Consumer<Found> taker) {
    Conditions conditions = conditions(criteria);
    // `offset 0` keeps the order of the index: rows come from the first on, not after a sort of all
    String sql =
        SELECT
            + """
            from (select * from assignment a where %s order by a.decided_at, a.id) a
            cross join lateral (select t.id, t.payload_digest from attestation t where t.assignment_id = a.id offset 0) t
            cross join lateral (select l.version from law_version l where l.digest = a.law_digest offset 0) l
            order by a.decided_at, a.id
            """
                .formatted(conditions.any());
    try (Stream<Found> found =
        database
            .sql(sql)
            .params(conditions.parameters())
            .withFetchSize(FETCHED)
            .query(Found::of)
            .stream()) {
      found.forEach(taker);
    }
  }

  private List<Found> rows(Conditions conditions, String direction, int most) {
    String sql =
        SELECT
            + """
            from (%s) k join assignment a on a.id = k.id join attestation t on t.assignment_id = k.id
            join law_version l on l.digest = a.law_digest
            order by k.decided_at %2$s, k.id %2$s
            """
                .formatted(conditions.first(direction), direction);
    return database
        .sql(sql)
        .params(conditions.parameters())
        .param("most", most)
        .query(Found::of)
        .list();
  }

  private static Page cut(List<Found> rows, int most, boolean hasNewer) {
    return new Page(
        rows.subList(0, Math.min(most, rows.size())),
        rows.size() > most,
        hasNewer && !rows.isEmpty());
  }

  private Conditions conditions(Criteria criteria) {
    Conditions conditions =
        new Conditions()
            .equal("reader_id", criteria.reader())
            .equal("reference", criteria.reference())
            .equal("outcome", criteria.outcome() == null ? null : criteria.outcome().name())
            .in("law_digest", digests(criteria.law()))
            .in("patient_place", places("patient_place", criteria.patientPlace()))
            .in("reader_place", places("reader_place", criteria.readerPlace()))
            .at("a.decided_at >= :from", "from", criteria.from())
            .at("a.decided_at < :to", "to", criteria.to());
    return status(conditions, criteria.status(), clock.instant());
  }

  private static Conditions status(
      Conditions conditions, Criteria.@Nullable Status status, Instant now) {
    return switch (status) {
      case null -> conditions;
      case VALID ->
          conditions
              .that("a.revoked_at is null")
              .at("(a.valid_until is null or a.valid_until > :now)", "now", now);
      case ENDED -> conditions.that("a.revoked_at is null").at("a.valid_until <= :now", "now", now);
      case REVOKED -> conditions.that("a.revoked_at is not null");
    };
  }

  private @Nullable List<String> digests(@Nullable String law) {
    if (law == null) {
      return null;
    }
    return database
        .sql("select digest from law_version where version = :law or digest = :law")
        .param("law", law)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** The places on file that lie in one. */
  private @Nullable List<String> places(String column, @Nullable Place place) {
    if (place == null) {
      return null;
    }
    return database
        .sql(PLACES.formatted(column))
        .query((row, number) -> row.getString(1))
        .list()
        .stream()
        .filter(code -> Place.find(code).filter(place::contains).isPresent())
        .toList();
  }
}
