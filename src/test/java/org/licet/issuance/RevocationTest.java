package org.licet.issuance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.attestation.AttestationVerificationException;
import org.licet.attestation.AttestationVerifier;
import org.licet.attestation.RecordKind;
import org.licet.attestation.SignedRecord;
import org.licet.attestation.StatusEntry;
import org.licet.attestation.StatusListVerifier;
import org.licet.attestation.VerifiedAttestation;
import org.licet.attestation.VerifiedStatusList;
import org.licet.signing.Signer;
import org.licet.signing.TrustAnchors;
import org.licet.transparencylog.LogProof;
import org.licet.transparencylog.TransparencyLog;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was issued is revoked or superseded for all to see, and never unsaid. */
@LicetService
class RevocationTest {
  private static final String ATTESTATIONS = "/api/v1/attestations/";

  @Autowired private Http http;
  @Autowired private Clock clock;
  @Autowired private Environment environment;
  @Autowired private TransparencyLog log;
  @Autowired private JdbcTemplate database;

  private TrustAnchors anchors;

  @BeforeEach
  void anchors() {
    anchors =
        TrustAnchors.fromPem(
            Path.of(environment.getRequiredProperty("licet.data"), "pki", "ca.pem"));
  }

  @Test
  void whatIsRevokedIsInTheNextListAndNothingElseIs() {
    String id = issue();
    String other = issue();
    assertThat(verified(id).requireNotRevoked(list(id)).remarks())
        .noneMatch(remark -> remark.contains("whether the attestation has been revoked"));

    Http.Answer answer = revoke(id, reason("the licence of Texas was false"));

    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.header("Location")).isEqualTo(ATTESTATIONS + id + "/revocation");
    VerifiedStatusList next = list(id);
    assertThatThrownBy(() -> verified(id).requireNotRevoked(next))
        .isInstanceOf(AttestationVerificationException.class)
        .hasMessageContaining("revoked, by the status list of");
    verified(other).requireNotRevoked(list(other));
  }

  @Test
  void aRevocationIsShownSignedAndInTheLog() throws Exception {
    String id = issue();
    ObjectNode order = reason("the licence of Texas was false").put("by", "Dr Compliance");
    JsonNode body = revoke(id, order).json();
    assertThat(body.propertyNames())
        .containsExactly("id", "attestation", "revokedAt", "reason", "by", "links");
    assertThat(body.path("by").toString())
        .isEqualTo("{\"name\":\"Dr Compliance\",\"verified\":false}");
    assertThat(http.get(ATTESTATIONS + id + "/revocation").json()).isEqualTo(body);
    byte[] jws = http.get(body.path("links").path("jws").asString()).body();
    JsonNode record =
        SignedRecord.verify(RecordKind.REVOCATION, jws, anchors, clock.instant()).record();
    assertThat(record.path("attestation").asString()).isEqualTo("urn:uuid:" + id);
    assertThat(record.path("reason")).isEqualTo(body.path("reason"));
    assertThat(record.path("attestationDigest").asString()).startsWith("sha256:");
    LogProof proof = await(body.path("links").path("proof").asString());
    assertThat(proof.verify(jws, log.verifier()).size()).isPositive();
  }

  @Test
  void theSameAgainIsAnsweredAsTheFirstTimeAndAnythingElseIsAConflict() {
    String id = issue();
    ObjectNode order = reason("a newer decision replaces it").put("supersededBy", issue());
    Http.Answer first = revoke(id, order);
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    Http.Answer again = revoke(id, order);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(revoke(id, reason("a newer decision replaces it")).status()).isEqualTo(409);
    assertThat(revoke(id, order.deepCopy().put("by", "X")).status()).isEqualTo(409);
    assertThat(revoke(id, order.deepCopy().put("reason", "X")).status()).isEqualTo(409);
    assertThat(revoke(id, order.deepCopy().put("supersededBy", issue())).status()).isEqualTo(409);
  }

  @Test
  void onlyALaterAttestationOfThisServiceSupersedes() {
    String first = issue();
    String second = issue();
    for (String successor : List.of(first, UUID.randomUUID().toString())) {
      Http.Answer answer = revoke(second, reason("r").put("supersededBy", successor));
      assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    }
    Http.Answer itself = revoke(first, reason("r").put("supersededBy", first));
    assertThat(itself.status()).isEqualTo(400);
    Http.Answer good = revoke(first, reason("r").put("supersededBy", second));
    assertThat(good.json().path("supersededBy").asString()).isEqualTo(second);
    assertThat(revoke(second, reason("r").put("supersededBy", first)).status())
        .as("a circle")
        .isEqualTo(400);
  }

  @Test
  void whatIsNoRevocationIsRefusedAndRevokesNothing() {
    String id = issue();
    List<ObjectNode> faulty =
        List.of(
            JsonNodeFactory.instance.objectNode(),
            reason(""),
            reason(" "),
            reason("x".repeat(201)),
            reason("a\u0007b"),
            reason("r").put("supersededBy", "x"),
            reason("r").put("supersededBy", issue().toUpperCase(java.util.Locale.ROOT)),
            reason("r").putNull("by"),
            reason("r").put("when", "2020-01-01T00:00:00Z"));
    for (ObjectNode order : faulty) {
      Http.Answer answer = revoke(id, order);
      assertThat(answer.status()).as(order + answer.text()).isEqualTo(400);
      assertThat(answer.json().path("errors").size()).isPositive();
    }
    assertThat(http.get(ATTESTATIONS + id + "/revocation").status()).isEqualTo(404);
    verified(id).requireNotRevoked(list(id));
  }

  @Test
  void whatIsNotOnFileIsNotFound() {
    for (String id : List.of(UUID.randomUUID().toString(), "x", "1-1-1-1-1")) {
      assertThat(revoke(id, reason("r")).status()).isEqualTo(404);
      for (String path : List.of("/revocation", "/revocation.jws", "/revocation.proof")) {
        assertThat(http.get(ATTESTATIONS + id + path).status()).as(path).isEqualTo(404);
      }
    }
    for (String number : List.of("999999", "-1", "01", "x", "99999999999999999999", "1e3")) {
      assertThat(http.get("/api/v1/status-lists/" + number).status()).as(number).isEqualTo(404);
    }
  }

  @Test
  void whatWasRevokedStaysInTheDatabaseAsItIs() {
    String id = issue();
    revoke(id, reason("r"));
    for (String change :
        List.of(
            "delete from revocation where attestation_id = '%s'",
            "update revocation set reason = 'another' where attestation_id = '%s'",
            "update revocation set recorded_at = recorded_at - interval '1 day' where"
                + " attestation_id = '%s'",
            "update status_list set address = address -- '%s'")) {
      assertThatThrownBy(() -> database.execute(change.formatted(id)))
          .as(change)
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("keeps its rows as they are");
    }
  }

  @Test
  void aRevocationThatIsNotKeptLeavesNothingBehind() {
    String id = issue();
    int queued = count("log_entry");
    database.execute(
        """
        create or replace function refuse() returns trigger language plpgsql as
        $$ begin raise exception 'refused by a test'; end $$
        """);
    database.execute(
        "create constraint trigger refuse after insert on revocation deferrable initially deferred"
            + " for each row execute function refuse()");
    Http.Answer answer = revoke(id, reason("r"));
    database.execute("drop trigger refuse on revocation");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(count("log_entry")).isEqualTo(queued);
    verified(id).requireNotRevoked(list(id));
    assertThat(revoke(id, reason("r")).status()).isEqualTo(201);
  }

  @Test
  void oneOfManyAtOnceRevokes() throws Exception {
    String id = issue();
    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        ObjectNode order = reason("reason " + i);
        answers.add(threads.submit(() -> revoke(id, order).status()));
      }
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> each : answers) {
      statuses.add(each.get());
    }
    assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
  }

  @Test
  void everyAttestationHasAnEntryOfItsOwnInAListThatIsServed() throws Exception {
    Set<StatusEntry> entries = new HashSet<>();
    List<Future<String>> issued = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        issued.add(threads.submit(this::issue));
      }
    }
    for (Future<String> id : issued) {
      entries.add(verified(id.get()).statement().status());
    }
    assertThat(entries).hasSize(20).doesNotContainNull();
  }

  @Test
  void aListIsTheSameUntilSomethingIsRevoked() {
    String id = issue();
    String path = path(id);
    Http.Answer first = http.get(path);
    assertThat(first.header("Content-Type")).isEqualTo("application/vc+jwt");
    assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(http.get(path).text()).isEqualTo(first.text());
    assertThat(http.get(path, "If-None-Match", first.header("ETag")).status()).isEqualTo(304);
    revoke(id, reason("r"));
    assertThat(http.get(path, "If-None-Match", first.header("ETag")).status()).isEqualTo(200);
  }

  /** What another service finds that goes on with this database under another address. */
  @Test
  void aServiceThatHasMovedBeginsAListOfItsOwn(
      @Autowired JdbcClient client,
      @Autowired PlatformTransactionManager manager,
      @Autowired Revocations revocations,
      @Autowired Signer signer) {
    String before = issue();
    StatusListAddress moved = new StatusListAddress(URI.create("https://moved.example"));
    StatusEntries elsewhere = new StatusEntries(client, moved, manager);
    StatusEntries.Taken taken = elsewhere.take();
    StatusEntries.Taken next = elsewhere.take();
    assertThat(taken.entry().index()).isZero();
    assertThat(next.entry()).isEqualTo(new StatusEntry(taken.entry().list(), 1));
    assertThat(taken.entry().list().toString()).startsWith("https://moved.example/api/v1/");
    assertThat(taken.number() % StatusEntry.ENTRIES).isEqualTo(taken.entry().index());
    verified(before).requireNotRevoked(list(before));
    long number = taken.number() / StatusEntry.ENTRIES;
    byte[] list =
        new StatusListing(client, revocations, signer, clock).require(number).jws().getBytes(UTF_8);
    new StatusListVerifier(anchors).verify(list, clock.instant());
    String after = issue();
    assertThat(verified(after).statement().status().list()).isNotEqualTo(taken.entry().list());
    verified(after).requireNotRevoked(list(after));
  }

  @Test
  void aListIsSignedAgainBeforeItRunsOut() {
    Instant now = clock.instant();
    StatusListing.Signed signed = new StatusListing.Signed("jws", 3, now);
    assertThat(signed.serves(3, now.plusSeconds(12 * 3600 - 1))).isTrue();
    assertThat(signed.serves(3, now.plusSeconds(12 * 3600))).isFalse();
    assertThat(signed.serves(3, now.minusSeconds(1))).as("made by a clock gone back").isFalse();
    assertThat(signed.serves(4, now)).isFalse();
  }

  private String issue() {
    JsonNode body =
        http.postJson("/api/v1/assignments", Http.example("texas-assignment.json")).json();
    return body.path("attestation").path("id").asString();
  }

  private Http.Answer revoke(String id, ObjectNode order) {
    return http.postJson(ATTESTATIONS + id + "/revocation", order);
  }

  private static ObjectNode reason(String reason) {
    return JsonNodeFactory.instance.objectNode().put("reason", reason);
  }

  private VerifiedAttestation verified(String id) {
    byte[] jws = http.get(ATTESTATIONS + id + ".jws").body();
    return new AttestationVerifier(anchors).verify(jws, clock.instant());
  }

  private String path(String id) {
    return URI.create(verified(id).statement().status().list().toString()).getPath();
  }

  private VerifiedStatusList list(String id) {
    return new StatusListVerifier(anchors).verify(http.get(path(id)).body(), clock.instant());
  }

  private int count(String table) {
    return database.queryForObject("select count(*) from " + table, Integer.class);
  }

  private LogProof await(String path) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      Http.Answer answer = http.get(path);
      if (answer.status() == 200) {
        return LogProof.parse(answer.text());
      }
      Thread.sleep(100);
    }
    throw new AssertionError(path + " is not there after ten seconds");
  }
}
