package org.licet.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.licet.LicetService;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LicetService
@ExtendWith(OutputCaptureExtension.class)
class KeysTest {
  private static final String LAW = "/api/v1/law";
  private static final Pattern PASSWORD = Pattern.compile("one-time password (\\S+)");
  private static final Pattern KEY = Pattern.compile("shown this once: (licet_\\S+)");

  @Autowired private Http http;
  @Autowired private Clock clock;
  @Autowired private JdbcClient database;
  @Autowired private Keys keys;
  @Autowired private Audit audit;
  @Autowired private Accounts accounts;
  @Autowired private Passwords passwords;
  @Autowired private FirstAccess firstAccess;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void aKeyMayWhatItsRolesMayUntilItExpiresOrIsEnded() throws InterruptedException {
    Instant end = clock.instant().plus(Duration.ofSeconds(2));
    Http.Answer made = TestKeys.make(http, end.toString(), Role.AUDITOR);
    assertThat(made.status()).isEqualTo(201);
    Http brief = http.with(made.json().path("key").asString());
    assertThat(brief.get(LAW).status()).isEqualTo(200);
    assertThat(
            brief.postJson("/api/v1/assignments", Http.example("texas-assignment.json")).status())
        .as("of another scope")
        .isEqualTo(403);
    Thread.sleep(Duration.between(clock.instant(), end).plusMillis(20));
    assertThat(brief.get(LAW).status()).as("expired").isEqualTo(401);

    Http.Answer second = TestKeys.make(http, "9999-01-01T00:00:00Z", Role.AUDITOR);
    Http ended = http.with(second.json().path("key").asString());
    assertThat(ended.get(LAW).status()).isEqualTo(200);
    String id = second.json().path("id").asString();
    assertThat(http.send(http.request(TestKeys.KEYS + "/" + id).DELETE()).status()).isEqualTo(204);
    assertThat(ended.get(LAW).status()).as("ended").isEqualTo(401);
    assertThat(http.send(http.request(TestKeys.KEYS + "/" + id).DELETE()).status()).isEqualTo(404);
    assertThat(http.get(TestKeys.KEYS).text())
        .contains("\"id\":\"" + id + "\"")
        .doesNotContain(second.json().path("key").asString());
  }

  @Test
  void whoComesWithoutAKeyIsToldHow() {
    Http.Answer answer =
        http.withoutKey().postJson("/api/v1/assignments", Http.example("texas-assignment.json"));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("title").asString()).isEqualTo("Unauthorized");
    assertThat(http.with("wrong").get(LAW).status()).isEqualTo(401);
    assertThat(http.withoutKey().get(LAW, "Authorization", "Basic " + Http.KEY).status())
        .isEqualTo(401);
    Http.Answer denied = TestKeys.as(http, Role.ROUTER).get(TestKeys.KEYS);
    assertThat(denied.status()).isEqualTo(403);
    assertThat(denied.json().path("detail").asString()).contains("may not MANAGE_ACCESS");
  }

  @Test
  void aKeyIsRefusedWithoutALabelARoleOrAnEndToCome() {
    assertThat(TestKeys.make(http, "2020-01-01T00:00:00Z", Role.AUDITOR).text())
        .contains("/expiresAt", "to come");
    assertThat(TestKeys.make(http, "9999-01-01T00:00:00Z").text()).contains("/roles");
    assertThat(http.postJson(TestKeys.KEYS, new byte[] {'{', '}'}).text())
        .contains("/label", "/roles", "/expiresAt");
  }

  @Test
  void theGivenKeyCountsUntilAnAdministratorEndsItAndNoStartBringsItBack() {
    String given = "given-" + UUID.randomUUID();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            undone -> {
              undone.setRollbackOnly();
              Key key = keys.give(given);
              assertThat(key.roles()).containsExactlyInAnyOrder(Role.values());
              assertThat(key.isValidAt(clock.instant())).isTrue();
              assertThat(keys.load(Secret.digest(Http.KEY)).orElseThrow().endedAt())
                  .as("the one that was given before has ended")
                  .isNotNull();
              keys.end(key.id());
              assertThat(keys.give(given).isValidAt(clock.instant())).isFalse();
            });
    assertThat(http.get(LAW).status()).isEqualTo(200);
  }

  @Test
  void theFirstStartShowsAPasswordAndAKeyAndNoOtherDoes(CapturedOutput output) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            undone -> {
              undone.setRollbackOnly();
              database.sql("delete from account").update();
              int before = output.length();
              firstAccess.open(null);
              String said = output.toString().substring(before);
              Matcher password = PASSWORD.matcher(said);
              Matcher key = KEY.matcher(said);
              assertThat(password.find() && key.find()).as(said).isTrue();
              assertThat(
                      passwords.matches(
                          password.group(1), accounts.findPassword("admin").orElseThrow()))
                  .isTrue();
              assertThat(accounts.find("admin").orElseThrow().caller().mustChangePassword())
                  .isTrue();
              assertThat(keys.load(Secret.digest(key.group(1))).orElseThrow().roles())
                  .containsExactlyInAnyOrder(Role.values());
              int shown = output.length();
              firstAccess.open(null);
              assertThat(output.toString().substring(shown)).doesNotContain("first start");
            });
  }

  @Test
  void whatWasDoneIsWrittenDownAndStays() {
    var issued = http.postJson("/api/v1/assignments", Http.example("texas-assignment.json")).json();
    String subject = "attestation:" + issued.at("/attestation/id").asString();
    AuditRow row =
        audit.rows(Long.MAX_VALUE, 1000).stream()
            .filter(each -> each.subject().equals(subject))
            .findFirst()
            .orElseThrow();
    assertThat(row.operation()).isEqualTo("ASSIGN");
    assertThat(row.caller()).startsWith("key:bootstrap-");
    for (String change :
        List.of(
            "update audit set caller = 'account:eve' where id = " + row.id(),
            "delete from audit where id = " + row.id(),
            "truncate audit")) {
      assertThatThrownBy(() -> database.sql(change).update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("audit keeps its rows as they are");
    }
    assertThat(http.get("/api/v1/access/audit").text()).contains(subject);
  }
}
