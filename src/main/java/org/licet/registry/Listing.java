package org.licet.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists what is on file in pages, by name; each page is a descent of an index, however many there
 * are.
 */
@Component
public class Listing {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final JdbcClient database;

  Listing(JdbcClient database) {
    this.database = database;
  }

  /**
   * What is asked for.
   *
   * @param words each begins a word of the name; blank is every name
   * @param place where the subject is, or what contains it by its code (`US` finds `US-TX`); {@code
   *     null} is anywhere
   * @param ended whether those that have ended are asked for, in place of those on file
   * @param after the last one of the page before; {@code null} begins
   * @param limit 1 to 1,000
   */
  public record Wanted(
      Kind kind,
      String words,
      @Nullable String place,
      boolean ended,
      @Nullable State after,
      int limit) {}

  @Transactional(readOnly = true)
  public List<State> page(Wanted wanted) {
    List<String> conditions = new ArrayList<>();
    conditions.add("kind = :kind and owner is null");
    conditions.add(wanted.ended() ? "ended is not null" : "ended is null");
    String words = prefixes(wanted.words());
    if (!words.isEmpty()) {
      conditions.add("to_tsvector('simple', name) @@ to_tsquery('simple', :words)");
    }
    if (wanted.place() != null) {
      conditions.add("(place = :place or starts_with(place, :place || '-'))");
    }
    if (wanted.after() != null) {
      conditions.add("(lower(name), address) > (lower(:name), :address)");
    }
    return database
        .sql(
            """
            select address, version, body, ended from registry_entry
            where %s order by lower(name), address limit :limit
            """
                .formatted(String.join(" and ", conditions)))
        .param("kind", wanted.kind().name())
        .param("words", words)
        .param("place", wanted.place())
        .param("name", wanted.after() == null ? "" : wanted.after().name())
        .param("address", wanted.after() == null ? "" : wanted.after().address())
        .param("limit", wanted.limit())
        .query((row, _) -> state(row))
        .list();
  }

  /** How many are on file. */
  @Transactional(readOnly = true)
  public long count(Kind kind) {
    return database
        .sql("select count(*) from registry_entry where kind = :kind and ended is null")
        .param("kind", kind.name())
        .query(Long.class)
        .single();
  }

  /** Papers on file whose last day lies in a span, both ends in it, by that day. */
  @Transactional(readOnly = true)
  public List<State> lapsing(LocalDate from, LocalDate to, int limit) {
    return database
        .sql(
            """
            select address, version, body, ended from registry_entry
            where ended is null and owner is not null and expires between :from and :to
            order by expires, address limit :limit
            """)
        .param("from", from)
        .param("to", to)
        .param("limit", limit)
        .query((row, _) -> state(row))
        .list();
  }

  /** Subjects by their addresses, those that have ended too. */
  @Transactional(readOnly = true)
  public List<State> subjects(Collection<String> addresses) {
    if (addresses.isEmpty()) {
      return List.of();
    }
    return database
        .sql(
            """
            select address, version, body, ended from registry_entry where address in (:addresses)
            """)
        .param("addresses", addresses)
        .query((row, _) -> state(row))
        .list();
  }

  /** Papers of many subjects, ended ones too, by subject. */
  @Transactional(readOnly = true)
  public List<State> papersOf(List<State> subjects) {
    return papersAt(subjects.stream().map(State::address).toList());
  }

  /** The same, by the subjects' addresses. */
  @Transactional(readOnly = true)
  public List<State> papersAt(List<String> owners) {
    return database
        .sql(
            """
            select address, version, body, ended from registry_entry
            where owner = any(:owners) order by owner, kind, address
            """)
        .param("owners", owners.toArray(String[]::new))
        .query((row, _) -> state(row))
        .list();
  }

  static State state(ResultSet row) throws SQLException {
    return State.of(
        row.getString("address"),
        row.getLong("version"),
        row.getString("body"),
        row.getObject("ended", LocalDate.class));
  }

  private static String prefixes(String words) {
    return WORD.matcher(words.toLowerCase(Locale.ROOT))
        .results()
        .map(word -> word.group() + ":*")
        .collect(Collectors.joining(" & "));
  }

  /** All subjects of a kind that are on file, by address, each with its papers, ended ones too. */
  @Transactional(readOnly = true)
  public Map<State, List<State>> everybody(Kind kind) {
    Map<String, List<State>> papers = new HashMap<>();
    Map<State, List<State>> all = new LinkedHashMap<>();
    database
        .sql(
            """
            select address, version, body, ended from registry_entry
            where kind = :kind and ended is null order by address
            """)
        .param("kind", kind.name())
        .query((row, _) -> state(row))
        .list()
        .forEach(
            subject ->
                all.put(
                    subject, papers.computeIfAbsent(subject.address(), _ -> new ArrayList<>())));
    database
        .sql(
            """
            select address, version, body, ended from registry_entry
            where owner is not null and owner like :owners order by address
            """)
        .param("owners", kind.path() + "/%")
        .query((row, _) -> state(row))
        .list()
        .forEach(
            paper -> {
              List<State> its = papers.get(paper.owner());
              if (its != null) {
                its.add(paper);
              }
            });
    return all;
  }

  /** Changes whenever anything on file does. */
  @Transactional(readOnly = true)
  public long version() {
    return database
        .sql("select coalesce(max(id), 0) from registry_change")
        .query(Long.class)
        .single();
  }
}
