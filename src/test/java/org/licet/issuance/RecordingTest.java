package org.licet.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Nothing is answered that is not recorded, and what fails leaves nothing behind. */
@LicetService
class RecordingTest {
  private static final String PATH = "/api/v1/assignments";
  private static final List<String> TABLES =
      List.of("assignment", "attestation", "log_entry", "attestation_stamp", "idempotency");

  @Autowired private Http http;
  @Autowired private JdbcTemplate database;
  @Autowired private HikariDataSource connections;

  @Test
  void aFailureAtAnyStepKeepsNothing() {
    for (String table : TABLES) {
      String key = UUID.randomUUID().toString();
      ObjectNode order = Http.example("texas-assignment.json").put("reference", key);
      List<Integer> before = counts();
      refuseCommitsTo(table);
      Http.Answer answer = http.postJson(PATH, order, "Idempotency-Key", key);
      database.execute("drop trigger refuse on " + table);
      assertThat(answer.status()).as(table).isEqualTo(503);
      assertThat(answer.text()).doesNotContain("refused by a test", "Exception");
      assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(counts()).as(table).isEqualTo(before);
      Http.Answer again = http.postJson(PATH, order, "Idempotency-Key", key);
      assertThat(again.status()).as(again.text()).isEqualTo(201);
    }
  }

  @Test
  void withoutADatabaseNoAssignmentIsAnswered() throws Exception {
    List<Connection> taken = new ArrayList<>();
    try {
      for (int i = 0; i < connections.getMaximumPoolSize(); i++) {
        taken.add(connections.getConnection());
      }
      Http.Answer answer = http.postJson(PATH, Http.example("texas-assignment.json"));
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(answer.header("Retry-After")).isNotEmpty();
      assertThat(answer.json().has("decision")).isFalse();
    } finally {
      for (Connection each : taken) {
        each.close();
      }
    }
  }

  @Test
  void aConnectionThatBreaksIsNoFaultOfOurs() {
    for (int i = 0; i < 5; i++) {
      List<Integer> before = counts();
      database.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and"
              + " pid <> pg_backend_pid()");
      Http.Answer answer = http.postJson(PATH, Http.example("texas-assignment.json"));
      connections.getHikariPoolMXBean().softEvictConnections(); // nobody else meets the broken ones
      assertThat(answer.status()).isIn(201, 503);
      int made = answer.status() == 201 ? 1 : 0;
      assertThat(counts().getFirst()).isEqualTo(before.getFirst() + made);
    }
    connections
        .getHikariPoolMXBean()
        .softEvictConnections(); // those that nobody has found broken yet
  }

  @Test
  void theServiceIsReady() {
    assertThat(http.get("/actuator/health").status()).isEqualTo(200);
  }

  /** Lets every step succeed and the commit fail. */
  private void refuseCommitsTo(String table) {
    database.execute(
        """
        create or replace function refuse() returns trigger language plpgsql as
        $$ begin raise exception 'refused by a test'; end $$
        """);
    database.execute(
        "create constraint trigger refuse after insert on %s deferrable initially deferred for each row execute function refuse()"
            .formatted(table));
  }

  private List<Integer> counts() {
    List<Integer> counts = new ArrayList<>();
    for (String table : TABLES) {
      counts.add(database.queryForObject("select count(*) from " + table, Integer.class));
    }
    return counts;
  }
}
