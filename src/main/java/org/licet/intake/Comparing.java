package org.licet.intake;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Screening;
import org.licet.registry.Act;
import org.licet.registry.Address;
import org.licet.registry.Filing;
import org.licet.registry.Kind;
import org.licet.registry.Listing;
import org.licet.registry.State;
import org.licet.signing.Sha256;
import org.licet.web.Json;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares a list of excluded persons with the readers on file, in one transaction. An equal NPI is
 * the person; a fitting name whose birth date is not known to differ is for a person to decide.
 * Only a list that was read whole clears anybody, and only readers of whom an NPI or a birth date
 * is on file.
 */
final class Comparing {
  private static final int READERS = 500;

  private final Import asked;
  private final LocalDate published;
  private final String list;
  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final Filing filing;
  private final Reviews reviews;
  private final Tally tally;
  private final Act act;

  private long clear;
  private long listed;
  private long inReview;
  private long notCompared;

  Comparing(
      Import asked,
      LocalDate published,
      String list,
      JdbcTemplate batches,
      Filing filing,
      Reviews reviews,
      Tally tally) {
    this.asked = asked;
    this.published = published;
    this.list = list;
    this.database = JdbcClient.create(batches);
    this.batches = batches;
    this.filing = filing;
    this.reviews = reviews;
    this.tally = tally;
    String source = "%s of %s sha256:%s".formatted(list, published, asked.sha256());
    this.act = new Act(asked.order().by(), "import " + asked.id(), source);
  }

  void begin() {
    batches.execute(
        """
        create temporary table intake_listed (
          line bigint, npi text, name_key text, family text, given text, born date, record text)
        on commit drop
        """);
  }

  void keep(List<Listed> rows) {
    batches.batchUpdate(
        "insert into intake_listed values (?, ?, ?, ?, ?, ?, ?)",
        rows.stream()
            .map(
                row ->
                    new Object[] {
                      row.line(),
                      row.npi(),
                      Names.key(row),
                      row.family(),
                      row.given(),
                      row.born() == null ? null : Date.valueOf(row.born()),
                      new String(Json.write(row.record()), StandardCharsets.UTF_8)
                    })
            .toList());
    rows.forEach(_ -> tally.row());
  }

  void compare(Listing listing, Instant now) {
    batches.execute("create index on intake_listed (npi)");
    batches.execute("create index on intake_listed (name_key)");
    batches.execute("analyze intake_listed");
    reviews.take(asked, list, published, tally);
    @Nullable State after = null;
    while (true) {
      List<State> page =
          listing.page(new Listing.Wanted(Kind.READER, "", null, false, after, READERS));
      compare(page, now);
      if (page.size() < READERS) {
        break;
      }
      after = page.getLast();
    }
    reviews.total(asked.id(), clear, listed, inReview, notCompared);
  }

  private void compare(List<State> readers, Instant now) {
    Map<String, List<State>> papers = filing.papers(readers.stream().map(State::address).toList());
    List<Filing.Filed> filed = new ArrayList<>();
    for (State reader : readers) {
      switch (verdict(reader, now)) {
        case LISTED -> {
          listed++;
          screen(reader, Screening.Result.LISTED, papers, filed);
        }
        case OPEN -> inReview++;
        case UNKNOWN -> notCompared++;
        case CLEAR -> {
          clear++;
          screen(reader, Screening.Result.CLEAR, papers, filed);
        }
        case UNREAD -> {}
      }
    }
    if (!filing.write(filed, act).isEmpty()) {
      throw new IllegalStateException("a screening was entered meanwhile; import the list again");
    }
  }

  private enum Verdict {
    CLEAR,
    LISTED,
    OPEN,
    UNKNOWN,
    /** Nothing was found, in a list of which something could not be read. */
    UNREAD
  }

  private Verdict verdict(State reader, Instant now) {
    String npi = reader.body().path("npi").asString("");
    String born = reader.body().path("birthDate").asString("");
    boolean isOpen = false;
    for (Found found : find(reader, npi)) {
      boolean isSame = !npi.isEmpty() && npi.equals(found.npi());
      boolean isOther =
          !born.isEmpty() && found.born() != null && !born.equals(found.born().toString());
      if (isSame) {
        return Verdict.LISTED;
      }
      boolean differ = isOther || !Names.fit(reader.name(), found.family(), found.given());
      if (!differ) {
        switch (reviews.ask(asked, list, published, reader, found.record(), now)) {
          case LISTED -> {
            return Verdict.LISTED;
          }
          case PENDING -> isOpen = true;
          case DIFFERENT -> {}
        }
      }
    }
    if (isOpen) {
      return Verdict.OPEN;
    }
    if (npi.isEmpty() && born.isEmpty()) {
      return Verdict.UNKNOWN;
    }
    return tally.isSound() ? Verdict.CLEAR : Verdict.UNREAD;
  }

  private record Found(
      @Nullable String npi, String family, String given, @Nullable LocalDate born, String record) {}

  private List<Found> find(State reader, String npi) {
    Set<String> keys = Names.keys(reader.name());
    return database
        .sql(
            """
            select npi, family, given, born, record from intake_listed
            where npi = :npi or name_key = any(:keys) order by line
            """)
        .param("npi", npi)
        .param("keys", keys.toArray(String[]::new))
        .query(
            (row, _) ->
                new Found(
                    row.getString("npi"),
                    row.getString("family"),
                    row.getString("given"),
                    row.getObject("born", LocalDate.class),
                    row.getString("record")))
        .list();
  }

  private void screen(
      State reader,
      Screening.Result result,
      Map<String, List<State>> papers,
      List<Filing.Filed> filed) {
    screening(list, published, result, reader, papers.getOrDefault(reader.address(), List.of()))
        .ifPresentOrElse(
            each -> {
              filed.add(each);
              if (each.known() == null) {
                tally.entered();
              } else {
                tally.changed();
              }
            },
            tally::unchanged);
  }

  /** What is to be put on file; nothing where it stands there. No list takes a LISTED back. */
  static java.util.Optional<Filing.Filed> screening(
      String list, LocalDate day, Screening.Result result, State reader, List<State> papers) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("list", list);
    body.put("checked", day.toString());
    body.put("result", result.name());
    Address owner = Address.of(Kind.READER, reader.id());
    List<State> same =
        papers.stream()
            .filter(paper -> paper.kind() == Kind.SCREENING)
            .filter(paper -> Identity.fits(Kind.SCREENING, body, paper.body(), true))
            .toList();
    String listedWord = Screening.Result.LISTED.name();
    boolean isThere =
        same.stream()
            .map(paper -> paper.body().path("result").asString(""))
            .anyMatch(found -> found.equals(listedWord) || found.equals(result.name()));
    if (isThere && (result == Screening.Result.CLEAR || allAre(same, listedWord))) {
      return java.util.Optional.empty();
    }
    State known =
        same.stream()
            .filter(paper -> !paper.body().path("result").asString("").equals(listedWord))
            .findFirst()
            .orElse(null);
    String id = known == null ? UUID.randomUUID().toString() : known.id();
    return java.util.Optional.of(new Filing.Filed(owner.paper(Kind.SCREENING, id), body, known));
  }

  private static boolean allAre(List<State> papers, String result) {
    return papers.stream().allMatch(p -> p.body().path("result").asString("").equals(result));
  }

  static String digest(String record) {
    return HexFormat.of().formatHex(Sha256.of(record.getBytes(StandardCharsets.UTF_8)));
  }
}
