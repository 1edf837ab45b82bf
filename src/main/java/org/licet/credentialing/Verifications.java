package org.licet.credentialing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.licet.registry.Act;
import org.licet.registry.Address;
import org.licet.registry.Registry;
import org.licet.registry.State;
import org.licet.web.RequestRefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Records of what primary sources said; none is changed. */
@Service
public class Verifications {
  private final JdbcClient database;
  private final Registry registry;
  private final EvidenceFiles evidence;
  private final Clock clock;

  Verifications(JdbcClient database, Registry registry, EvidenceFiles evidence, Clock clock) {
    this.database = database;
    this.registry = registry;
    this.evidence = evidence;
    this.clock = clock;
  }

  /**
   * Records a look into a source. One that confirms sets the day in the paper too, where it has a
   * field for it, unless a later day stands there.
   *
   * @throws RequestRefusedException 409 where the paper has ended; 400 for a day to come
   */
  @Transactional
  public Verification record(Address paper, Verification.Look look, String by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (look.at().isAfter(today)) {
      throw new RequestRefusedException(
          HttpStatus.BAD_REQUEST,
          "/at: found `%s`, expected a day until `%s`".formatted(look.at(), today),
          null);
    }
    State state = requireOnFile(registry.require(paper, null), today);
    Address owner = Objects.requireNonNull(paper.owner());
    look.evidence().forEach(id -> evidence.require(owner, id));
    Verification verification =
        new Verification(UUID.randomUUID(), paper.toString(), look, now, by);
    insert(verification);
    if (look.result() == Result.CONFIRMED) {
      confirm(paper, state, look, by);
    }
    return verification;
  }

  /** A paper's records, the newest first. */
  @Transactional(readOnly = true)
  public List<Verification> of(Address paper) {
    return database
        .sql(
            """
            select v.*, array(select e.evidence from verification_evidence e
                              where e.verification = v.id order by e.evidence) as evidence
            from verification v where v.address = :address order by v.at desc, v.recorded_at desc
            """)
        .param("address", paper.toString())
        .query((row, _) -> verification(row))
        .list();
  }

  private static State requireOnFile(State paper, LocalDate today) {
    if (!paper.isOn(today)) {
      throw new RequestRefusedException(
          HttpStatus.CONFLICT,
          "%s: found that it ended on `%s`, expected one that is on file"
              .formatted(paper.address(), paper.ended()),
          null);
    }
    return paper;
  }

  private void confirm(Address paper, State state, Verification.Look look, String by) {
    String field = Standing.field(paper.kind()).orElse(null);
    boolean isLater = Standing.ownWord(state).filter(day -> !day.isBefore(look.at())).isPresent();
    if (field == null || isLater) {
      return;
    }
    ObjectNode body = state.body().deepCopy();
    body.put(field, look.at().toString());
    registry.change(
        paper, state.version(), body, new Act(by, "confirmed: " + look.method(), look.source()));
  }

  private void insert(Verification verification) {
    Verification.Look look = verification.look();
    database
        .sql(
            """
            insert into verification (id, address, source, method, at, result, note, recorded_at, recorded_by)
            values (:id, :address, :source, :method, :at, :result, :note, :recorded, :by)
            """)
        .param("id", verification.id())
        .param("address", verification.address())
        .param("source", look.source())
        .param("method", look.method())
        .param("at", look.at())
        .param("result", look.result().name())
        .param("note", look.note())
        .param("recorded", verification.recordedAt().atOffset(ZoneOffset.UTC))
        .param("by", verification.recordedBy())
        .update();
    for (UUID id : look.evidence().stream().distinct().toList()) {
      database
          .sql("insert into verification_evidence values (:verification, :evidence)")
          .param("verification", verification.id())
          .param("evidence", id)
          .update();
    }
  }

  private static Verification verification(ResultSet row) throws SQLException {
    UUID[] evidence = (UUID[]) row.getArray("evidence").getArray();
    return new Verification(
        row.getObject("id", UUID.class),
        row.getString("address"),
        new Verification.Look(
            row.getString("source"),
            row.getString("method"),
            row.getObject("at", LocalDate.class),
            Result.valueOf(row.getString("result")),
            Arrays.asList(evidence),
            row.getString("note")),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"));
  }
}
