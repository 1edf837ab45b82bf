package org.licet.credentialing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.registry.Kind;
import org.licet.registry.PaperStanding;
import org.licet.registry.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How papers on file stand with their primary sources. */
@Component
public class Standings implements PaperStanding {
  private final JdbcClient database;
  private final Policy policy;

  Standings(JdbcClient database, Policy policy) {
    this.database = database;
    this.policy = policy;
  }

  @Override
  @Transactional(readOnly = true)
  public List<State> known(List<State> papers, LocalDate day, @Nullable Instant knownAt) {
    return of(papers, knownAt).stream().map(standing -> standing.known(day)).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public long version() {
    return database
        .sql("select coalesce(max(serial), 0) from verification")
        .query(Long.class)
        .single();
  }

  /** Each paper's standing, in the same order, as far as was recorded at a time. */
  @Transactional(readOnly = true)
  public List<Standing> of(List<State> papers, @Nullable Instant knownAt) {
    Map<String, Recorded> recorded = recorded(papers, knownAt);
    Map<String, List<State>> screenings =
        papers.stream()
            .filter(paper -> paper.kind() == Kind.SCREENING && paper.ended() == null)
            .collect(Collectors.groupingBy(State::owner));
    return papers.stream()
        .map(
            paper -> {
              List<State> others = screenings.getOrDefault(paper.owner(), List.of());
              return standing(paper, recorded.get(paper.address()), isPassed(paper, others));
            })
        .toList();
  }

  /** What the database has of a paper. */
  private record Recorded(
      LocalDate entered, @Nullable LocalDate confirmed, Standing.@Nullable Last last) {}

  private Standing standing(State paper, @Nullable Recorded recorded, boolean isPassed) {
    Optional<Policy.Row> row = isPassed ? Optional.empty() : policy.find(paper);
    if (recorded == null) {
      throw new IllegalStateException("%s was never entered".formatted(paper.address()));
    }
    LocalDate verified =
        Stream.of(Optional.ofNullable(recorded.confirmed()), Standing.ownWord(paper))
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder())
            .orElse(recorded.entered());
    Standing.Last last = recorded.last();
    boolean isAnswered =
        last == null || last.result() == Result.CONFIRMED || last.at().isBefore(verified);
    return new Standing(paper, verified, isAnswered ? null : last, row.orElse(null));
  }

  /** Of screenings by one list the newest counts; those before it are history. */
  private static boolean isPassed(State paper, List<State> screenings) {
    return paper.kind() == Kind.SCREENING
        && screenings.stream()
            .filter(other -> other.body().path("list").equals(paper.body().path("list")))
            .anyMatch(other -> checked(other).isAfter(checked(paper)));
  }

  private static LocalDate checked(State screening) {
    return Standing.ownWord(screening).orElse(LocalDate.MIN);
  }

  private Map<String, Recorded> recorded(List<State> papers, @Nullable Instant knownAt) {
    if (papers.isEmpty()) {
      return Map.of();
    }
    return database
        .sql(
            """
            select c.address, (c.known_from at time zone 'UTC')::date as entered,
              (select max(v.at) from verification v where v.address = c.address
                 and v.result = 'CONFIRMED' and v.recorded_at <= :known) as confirmed,
              last.result, last.at
            from registry_change c left join lateral (
              select v.result, v.at from verification v
              where v.address = c.address and v.recorded_at <= :known
              order by v.at desc, v.recorded_at desc limit 1) last on true
            where c.version = 0 and c.address = any(:addresses)
            """)
        .param("known", knownAt == null ? OffsetDateTime.MAX : knownAt.atOffset(ZoneOffset.UTC))
        .param("addresses", papers.stream().map(State::address).toArray(String[]::new))
        .query((row, _) -> Map.entry(row.getString("address"), recorded(row)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Recorded recorded(ResultSet row) throws SQLException {
    String result = row.getString("result");
    LocalDate at = row.getObject("at", LocalDate.class);
    return new Recorded(
        Objects.requireNonNull(row.getObject("entered", LocalDate.class)),
        row.getObject("confirmed", LocalDate.class),
        result == null || at == null ? null : new Standing.Last(Result.valueOf(result), at));
  }
}
