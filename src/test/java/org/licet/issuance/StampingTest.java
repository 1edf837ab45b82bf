package org.licet.issuance;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.postgres.TestDatabase;
import org.licet.signing.StubTsa;
import org.licet.signing.TimeStampClient;
import org.licet.signing.TrustAnchors;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;

/** What is issued gets its time stamp, sooner or later, and nothing waits for it. */
@LicetService
class StampingTest {
  private static final String PATH = "/api/v1/attestations/";

  @Autowired private Http http;
  @Autowired private Environment environment;
  @Autowired private Clock clock;

  @Test
  void anAttestationIsStampedSoonAfterItWasIssued() throws Exception {
    Instant before = clock.instant();
    String id = issue();
    byte[] token = awaitStamp(id);
    Instant at = anchors().verifyTimeStamp(token, digest(id)).at();
    assertThat(at).isBetween(before.minusSeconds(1), clock.instant());
    assertThat(http.get(PATH + id + ".tst").header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"attestation-%s.tst\"".formatted(id));
  }

  @Test
  void anAttestationThatIsNotOnFileHasNoStamp() {
    Http.Answer answer = http.get(PATH + UUID.randomUUID() + ".tst");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().path("detail").asString()).startsWith("no attestation");
  }

  /**
   * The test's one connection holds the lock, so the service stamps nothing meanwhile, and a second
   * holder of the lock on it is the test itself.
   */
  @Test
  void whileNoAuthorityAnswersWhatIsIssuedWaitsAndIsStampedLater() throws Exception {
    SingleConnectionDataSource connection =
        new SingleConnectionDataSource(
            TestDatabase.url(), TestDatabase.user(), TestDatabase.password(), true);
    try (StubTsa stub = new StubTsa(StubTsa::failing)) {
      JdbcClient database = JdbcClient.create(connection);
      lead(database);
      AtomicReference<Instant> now = new AtomicReference<>(clock.instant());
      Stamping stamping =
          new Stamping(
              new Stamps(database),
              TimeStampClient.of(List.of(stub.url()), anchors(), clock),
              new DataSourceTransactionManager(connection),
              ((InstantSource) now::get).withZone(ZoneOffset.UTC));
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        ids.add(issue());
      }
      stamping.stampWaiting();
      assertThat(stamping.lastError()).contains("HTTP status 500");
      int asked = stub.asked();
      stamping.stampWaiting();
      assertThat(stub.asked()).as("not asked again at once").isEqualTo(asked);
      for (String id : ids) {
        Http.Answer answer = http.get(PATH + id + ".tst");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("detail").asString())
            .contains("not stamped with the time yet");
      }
      JsonNode health = http.get("/actuator/health/signing").json();
      JsonNode details = health.path("components").path("timeStamps").path("details");
      assertThat(details.path("waiting").asInt()).as(health.toString()).isGreaterThanOrEqualTo(3);

      stub.behave(StubTsa.honest(pki(), clock));
      now.set(now.get().plus(Duration.ofSeconds(2)));
      stamping.stampWaiting();

      assertThat(stamping.lastError()).isNull();
      for (String id : ids) {
        anchors().verifyTimeStamp(http.get(PATH + id + ".tst").body(), digest(id));
      }
    } finally {
      connection.destroy();
    }
  }

  private static void lead(JdbcClient database) {
    database.sql("select pg_advisory_lock(:lock)").param("lock", Stamps.LOCK).query().listOfRows();
  }

  private byte[] awaitStamp(String id) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      Http.Answer answer = http.get(PATH + id + ".tst");
      if (answer.status() == 200) {
        return answer.body();
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("not stamped within 10 s: " + http.get(PATH + id + ".tst").text());
  }

  private String issue() {
    Http.Answer answer =
        http.postJson("/api/v1/assignments", Http.example("texas-assignment.json"));
    return answer.json().path("attestation").path("id").asString();
  }

  private byte[] digest(String id) throws Exception {
    String jws = http.get(PATH + id + ".jws").text();
    return MessageDigest.getInstance("SHA-256").digest(jws.getBytes(US_ASCII));
  }

  private TrustAnchors anchors() {
    return TrustAnchors.fromPem(pki().resolve("ca.pem"));
  }

  private Path pki() {
    return Path.of(environment.getRequiredProperty("licet.data"), "pki");
  }
}
