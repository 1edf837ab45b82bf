package org.licet.intake;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.licet.facts.Screening;
import org.licet.registry.Act;
import org.licet.registry.Address;
import org.licet.registry.Filing;
import org.licet.registry.Kind;
import org.licet.registry.Registry;
import org.licet.registry.State;
import org.licet.web.Json;
import org.licet.web.NotOnFileException;
import org.licet.web.RequestRefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lists that were compared, and readers who may be somebody on one. What a person decided about a
 * record holds for the same record in later lists.
 */
@Service
public class Reviews {
  private final JdbcClient database;
  private final Registry registry;
  private final Filing filing;
  private final Clock clock;

  Reviews(JdbcClient database, Registry registry, Filing filing, Clock clock) {
    this.database = database;
    this.registry = registry;
    this.filing = filing;
    this.clock = clock;
  }

  /** Those that nobody has decided, the oldest first. */
  @Transactional(readOnly = true)
  public List<Review> pending(int limit) {
    return database
        .sql("select * from intake_review where state = 'PENDING' order by found_at, id limit ?")
        .param(limit)
        .query((row, _) -> review(row))
        .list();
  }

  /**
   * Records what a person decided. Where it is the reader, a screening says so from now on; where
   * it is not, the next import of the list clears the reader.
   *
   * @throws RequestRefusedException 409 where it is decided already
   */
  @Transactional
  public void decide(UUID id, Review.Answer answer, String by, String reason) {
    Review review =
        database
            .sql("select * from intake_review where id = ? for update")
            .param(id)
            .query((row, _) -> review(row))
            .optional()
            .orElseThrow(() -> new NotOnFileException("review", id.toString()));
    if (review.state() != Review.Answer.PENDING || answer == Review.Answer.PENDING) {
      throw new RequestRefusedException(
          HttpStatus.CONFLICT,
          "review `%s`: found %s, expected one that nobody has decided"
              .formatted(id, review.state()),
          null);
    }
    database
        .sql(
            """
            update intake_review set state = ?, decided_at = ?, decided_by = ?, reason = ?
            where id = ?
            """)
        .params(answer.name(), Timestamp.from(clock.instant()), by, reason, id)
        .update();
    if (answer == Review.Answer.LISTED) {
      list(review, new Act(by, reason, review.list() + " of " + review.published()));
    }
  }

  private void list(Review review, Act act) {
    Address address = Address.of(Kind.READER, review.reader());
    State reader = registry.require(address, null);
    List<State> papers =
        registry.papers(address, null).stream().filter(paper -> paper.ended() == null).toList();
    Comparing.screening(review.list(), review.published(), Screening.Result.LISTED, reader, papers)
        .ifPresent(
            filed -> {
              if (!filing.write(List.of(filed), act).isEmpty()) {
                throw new RequestRefusedException(
                    HttpStatus.CONFLICT, "the reader's papers changed meanwhile; try again", null);
              }
            });
  }

  /** What a person said of a record; asks where nobody has. */
  Review.Answer ask(
      Import asked, String list, LocalDate published, State reader, String record, Instant now) {
    return database
        .sql(
            """
            insert into intake_review
              (id, import, list, published, reader, record, digest, state, found_at)
            values (?, ?, ?, ?, ?, ?, ?, 'PENDING', ?)
            on conflict (list, reader, digest) do update
              set import = excluded.import,
                  published = greatest(intake_review.published, excluded.published)
            returning state
            """)
        .params(
            UUID.randomUUID(),
            asked.id(),
            list,
            Date.valueOf(published),
            reader.address(),
            record,
            Comparing.digest(record),
            Timestamp.from(now))
        .query((row, _) -> Review.Answer.valueOf(row.getString(1)))
        .single();
  }

  void take(Import asked, String list, LocalDate published, Tally tally) {
    database
        .sql(
            """
            insert into intake_list
              (import, list, published, row_count, whole, clear, listed, in_review, not_compared)
            values (?, ?, ?, ?, ?, 0, 0, 0, 0)
            """)
        .params(asked.id(), list, Date.valueOf(published), tally.counts().rows(), tally.isSound())
        .update();
  }

  void total(UUID id, long clear, long listed, long inReview, long notCompared) {
    database
        .sql(
            """
            update intake_list set clear = ?, listed = ?, in_review = ?, not_compared = ?
            where import = ?
            """)
        .params(clear, listed, inReview, notCompared, id)
        .update();
  }

  /** How a list came out; {@code null} where the import is of none, or nothing was kept. */
  @Transactional(readOnly = true)
  public java.util.Optional<ObjectNode> found(UUID id) {
    return database
        .sql("select * from intake_list where import = ?")
        .param(id)
        .query(
            (row, _) -> {
              ObjectNode json = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
              json.put("list", row.getString("list"));
              json.put("published", row.getString("published"));
              json.put("rows", row.getLong("row_count"));
              json.put("whole", row.getBoolean("whole"));
              json.put("clear", row.getLong("clear"));
              json.put("listed", row.getLong("listed"));
              json.put("inReview", row.getLong("in_review"));
              json.put("notCompared", row.getLong("not_compared"));
              return json;
            })
        .optional();
  }

  private static Review review(ResultSet row) throws SQLException {
    String reader = row.getString("reader");
    return new Review(
        row.getObject("id", UUID.class),
        row.getString("list"),
        row.getObject("published", LocalDate.class),
        reader.substring(reader.indexOf('/') + 1),
        (ObjectNode) Json.read(row.getString("record").getBytes(StandardCharsets.UTF_8)),
        Review.Answer.valueOf(row.getString("state")),
        row.getObject("found_at", OffsetDateTime.class).toInstant(),
        row.getString("decided_by"),
        row.getString("reason"));
  }
}
