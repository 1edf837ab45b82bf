package org.licet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.facts.FactsReader;
import org.licet.lawreview.Asked;
import org.licet.postgres.TestDatabase;

class LawDiffCommandTest {
  private static final String FACTS = "{\"study\":{\"patientLocation\":\"GB\"}}";
  private static final String DIGEST = "sha256:" + "0".repeat(64);

  /** Of its own: other tests read all versions of the law that they find. */
  private static final String SCHEMA = "law_diff";

  @TempDir private Path folder;

  @Test
  void theSameLawDiffersInNothing() throws IOException {
    Path questions = Files.writeString(folder.resolve("q.jsonl"), FACTS + "\n\n" + FACTS + "\n");
    Ran ran =
        Ran.licet("law", "diff", "bundled", "bundled", "--generate", 500, "--questions", questions);

    assertThat(ran.err()).isEmpty();
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .contains("Both read alike.", "2 questions of ", "500 generated questions, seed 1");
    assertThat(ran.lines()).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void aLineThatIsNoQuestionIsNamed() throws IOException {
    Path questions = Files.writeString(folder.resolve("q.jsonl"), FACTS + "\n{\"studdy\":{}}\n");
    Ran ran = Ran.licet("law", "diff", "bundled", "bundled", "--questions", questions);

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("q.jsonl`, line 2: ").contains("studdy");
  }

  @Test
  void recordsWithoutTheirDatabaseAreRefused() {
    Ran ran = Ran.licet("law", "diff", "bundled", "bundled", "--records");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("--url");
  }

  @Test
  void aStoredAssignmentIsAskedAtItsMoment() throws SQLException {
    UUID id = UUID.randomUUID();
    Instant moment = Instant.parse("2026-11-24T10:00:00.123456Z");
    Flyway.configure()
        .dataSource(TestDatabase.url(), TestDatabase.user(), TestDatabase.password())
        .schemas(SCHEMA)
        .load()
        .migrate();
    insert(id, moment);
    List<Asked> found = new ArrayList<>();
    try (StoredAssignments stored =
        StoredAssignments.open(url(), TestDatabase.user(), TestDatabase.password())) {
      stored.forEachRemaining(found::add);
    }

    assertThat(found)
        .contains(
            new Asked(
                "assignment " + id,
                FactsReader.read(FACTS.getBytes(StandardCharsets.UTF_8)).at(moment)));
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsNamed() {
    String nowhere = "jdbc:postgresql://127.0.0.1:1/licet";
    assertThatThrownBy(() -> StoredAssignments.open(nowhere, "nobody", ""))
        .isInstanceOf(CommandRefusedException.class)
        .hasMessageContaining("`" + nowhere + "` cannot be read");
  }

  private static String url() {
    return TestDatabase.url()
        + (TestDatabase.url().contains("?") ? "&" : "?")
        + "currentSchema="
        + SCHEMA;
  }

  private static void insert(UUID id, Instant moment) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(url(), TestDatabase.user(), TestDatabase.password())) {
      execute(
          connection,
          "insert into law_version (digest, version, archive, proposed_at, proposed_by, reason)"
              + " values (?, 'test', '', now(), 'test', 'test') on conflict do nothing",
          DIGEST);
      execute(
          connection,
          "insert into assignment (id, reference, facts, decision, law_digest, decided_at,"
              + " outcome) values (?, 'test', ?, '', ?, ?, 'DENY')",
          id,
          FACTS.getBytes(StandardCharsets.UTF_8),
          DIGEST,
          OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
    }
  }

  private static void execute(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
