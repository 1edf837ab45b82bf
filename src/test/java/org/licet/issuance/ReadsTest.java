package org.licet.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.attestation.RecordKind;
import org.licet.attestation.SignedRecord;
import org.licet.decision.DecisionWriter;
import org.licet.facts.FactsReader;
import org.licet.lawversion.LawInForce;
import org.licet.signing.TrustAnchors;
import org.licet.transparencylog.LogProof;
import org.licet.transparencylog.TransparencyLog;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who really read is recorded, signed, and listed where it was not as attested. */
@LicetService
class ReadsTest {
  private static final String ATTESTATIONS = "/api/v1/attestations/";

  @Autowired private Http http;
  @Autowired private Clock clock;
  @Autowired private Environment environment;
  @Autowired private TransparencyLog log;
  @Autowired private LawInForce laws;
  @Autowired private JdbcTemplate database;

  @Test
  void aReadAsAttestedMatches() {
    String id = issue();
    Http.Answer answer = read(id, body("R-0417", "IN-KA", clock.instant()));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    JsonNode read = answer.json();
    assertThat(read.propertyNames())
        .containsExactly(
            "id",
            "attestation",
            "reference",
            "recordedAt",
            "readAt",
            "readerId",
            "place",
            "outcome",
            "discrepancies",
            "links");
    assertThat(read.path("outcome").asString()).isEqualTo("MATCHES");
    assertThat(read.path("discrepancies").isEmpty()).isTrue();
    assertThat(read.path("attestation").asString()).isEqualTo(id);
    assertThat(http.get(answer.header("Location")).text()).isEqualTo(answer.text());
    assertThat(http.get(ATTESTATIONS + id + "/reads").json().at("/reads/0")).isEqualTo(read);
    assertThat(listed(id)).isEmpty();
  }

  @Test
  void aListThatIsCutSaysOfHowMany() {
    String id = issue();
    read(id, body("R-0417", "IN-KA", clock.instant()));
    assertThat(http.get(ATTESTATIONS + id + "/reads").json().path("total").asInt()).isOne();
    String page = "/attestations/" + id;
    assertThat(http.get(page, "Accept", "text/html").text()).doesNotContain("are shown");
    database.update(
        """
        insert into reading
        select gen_random_uuid(), attestation_id, 'copy ' || n, recorded_at, read_at, outcome, jws
        from reading cross join generate_series(1, 1000) n where attestation_id = ?::uuid
        """,
        id);
    JsonNode list = http.get(ATTESTATIONS + id + "/reads").json();
    assertThat(list.path("reads").size()).isEqualTo(1000);
    assertThat(list.path("total").asInt()).isEqualTo(1001);
    assertThat(http.get(page, "Accept", "text/html").text())
        .contains("The earliest 1,000 of 1,001 are shown.");
  }

  @Test
  void aDiscrepancyIsSignedWithItsFactsAndDecisionAndIsInTheLog() throws Exception {
    String id = issue();
    ObjectNode order = body("R-9999", "US-TX", clock.instant()).put("by", "RIS of Lone Star");
    JsonNode read = read(id, order).json();
    assertThat(read.path("outcome").asString()).isEqualTo("DISCREPANCY");
    assertThat(read.path("discrepancies").valueStream().map(each -> each.path("kind").asString()))
        .contains("OTHER_READER", "OTHER_PLACE", "NOT_PERMITTED");
    byte[] jws = http.get(read.path("links").path("jws").asString()).body();
    TrustAnchors anchors =
        TrustAnchors.fromPem(
            Path.of(environment.getRequiredProperty("licet.data"), "pki", "ca.pem"));
    JsonNode signed =
        SignedRecord.verify(RecordKind.READING, jws, anchors, clock.instant()).record();
    assertThat(signed.path("discrepancies")).isEqualTo(read.path("discrepancies"));
    assertThat(signed.path("by").toString())
        .isEqualTo("{\"name\":\"RIS of Lone Star\",\"verified\":false}");
    Instant readAt = Instant.parse(signed.path("readAt").asString());
    JsonNode again =
        DecisionWriter.write(
            laws.then(readAt)
                .orElseThrow()
                .decide(FactsReader.read(signed.path("facts"), ""), readAt));
    assertThat(again).as("decided again from the record").isEqualTo(signed.path("decision"));
    LogProof proof = await(read.path("links").path("proof").asString());
    assertThat(proof.verify(jws, log.verifier()).size()).isPositive();
    assertThat(listed(id)).containsExactly(read);
  }

  @Test
  void aReadAfterTheRevocationIsADiscrepancy() {
    String id = issue();
    http.postJson(
        ATTESTATIONS + id + "/revocation",
        JsonNodeFactory.instance.objectNode().put("reason", "a false licence"));
    JsonNode read = read(id, body("R-0417", "IN-KA", clock.instant())).json();
    assertThat(read.at("/discrepancies/0/kind").asString()).isEqualTo("AFTER_REVOCATION");
    assertThat(listed(id)).containsExactly(read);
  }

  @Test
  void theSameReadIsRecordedOnceAndAnAddendumBeside() {
    String id = issue();
    ObjectNode order = body("R-0417", "IN-KA", clock.instant());
    Http.Answer first = read(id, order);
    Http.Answer again = read(id, order);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).isEqualTo(first.text());
    ObjectNode addendum = order.deepCopy().put("readAt", clock.instant().plusMillis(1).toString());
    assertThat(read(id, addendum).status()).isEqualTo(201);
    assertThat(http.get(ATTESTATIONS + id + "/reads").json().path("reads").size()).isEqualTo(2);
  }

  @Test
  void whatIsNoReadIsRefusedWithEveryFaultAndNothingIsRecorded() {
    String id = issue();
    ObjectNode good = body("R-0417", "IN-KA", clock.instant());
    Instant soon = clock.instant().plus(Duration.ofMinutes(6));
    List<ObjectNode> faulty = new ArrayList<>();
    faulty.add(JsonNodeFactory.instance.objectNode());
    faulty.add(good.deepCopy().put("readAt", soon.toString()));
    faulty.add(good.deepCopy().put("readAt", "yesterday"));
    faulty.add(good.deepCopy().put("place", "XX-YY"));
    faulty.add(good.deepCopy().put("readerId", ""));
    faulty.add(good.deepCopy().put("patient", "Jane Doe"));
    faulty.add(good.deepCopy().put("reader", "R-0417"));
    for (String field : List.of("readerId", "place", "readAt")) {
      ObjectNode without = good.deepCopy();
      without.remove(field);
      faulty.add(without);
    }
    ObjectNode other = good.deepCopy();
    other.putObject("reader").put("id", "R-1");
    faulty.add(other);
    ObjectNode elsewhere = good.deepCopy();
    elsewhere.putObject("reader").put("readingFrom", "US");
    faulty.add(elsewhere);
    ObjectNode name = good.deepCopy();
    name.putObject("reader").put("name", "Jane Doe");
    faulty.add(name);
    for (ObjectNode order : faulty) {
      Http.Answer answer = read(id, order);
      assertThat(answer.status()).as(order + answer.text()).isEqualTo(400);
      assertThat(answer.json().path("errors").size()).isPositive();
    }
    assertThat(read(id, JsonNodeFactory.instance.objectNode()).json().path("errors").size())
        .isEqualTo(3);
    assertThat(http.get(ATTESTATIONS + id + "/reads").json().path("reads").isEmpty()).isTrue();
  }

  @Test
  void aCallersClockMayBeFiveMinutesAhead() {
    Instant soon = clock.instant().plus(Duration.ofMinutes(4));
    assertThat(read(issue(), body("R-0417", "IN-KA", soon)).status()).isEqualTo(201);
  }

  @Test
  void discrepanciesAreListedInPagesWithoutGapOrDouble() {
    Instant from = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<String> recorded = new ArrayList<>();
    String id = issue();
    for (int i = 0; i < 5; i++) {
      ObjectNode order = body("R-" + i, "IN-KA", clock.instant());
      recorded.add(read(id, order).json().path("id").asString());
    }
    String to = clock.instant().plusSeconds(1).toString();
    List<String> found = new ArrayList<>();
    String next = "";
    for (int pages = 0; pages < 10 && !next.equals("null"); pages++) {
      JsonNode page =
          http.get(
                  "/api/v1/discrepancies?limit=2&from=%s&to=%s%s"
                      .formatted(from, to, next.isEmpty() ? "" : "&after=" + next))
              .json();
      page.path("discrepancies").valueStream().forEach(e -> found.add(e.path("id").asString()));
      next = page.path("next").isNull() ? "null" : page.path("next").asString();
    }
    assertThat(found).isEqualTo(recorded);
    JsonNode before = http.get("/api/v1/discrepancies?to=" + from.minusSeconds(3600)).json();
    assertThat(before.path("discrepancies").isEmpty()).isTrue();
    assertThat(before.path("next").isNull()).isTrue();
  }

  @Test
  void whatIsNoQueryIsRefused() {
    for (String query :
        List.of(
            "limit=0",
            "limit=1001",
            "limit=x",
            "from=yesterday",
            "after=x",
            "since=1",
            "limit=1&limit=2")) {
      assertThat(http.get("/api/v1/discrepancies?" + query).status()).as(query).isEqualTo(400);
    }
    assertThat(http.get("/api/v1/discrepancies?after=" + UUID.randomUUID()).status())
        .isEqualTo(404);
  }

  @Test
  void whatIsNotOnFileIsNotFound() {
    for (String id : List.of(UUID.randomUUID().toString(), "x")) {
      assertThat(read(id, body("R", "IN", clock.instant())).status()).isEqualTo(404);
      assertThat(http.get(ATTESTATIONS + id + "/reads").status()).isEqualTo(404);
      for (String suffix : List.of("", ".jws", ".proof")) {
        assertThat(http.get("/api/v1/reads/" + id + suffix).status()).as(suffix).isEqualTo(404);
      }
    }
  }

  @Test
  void whatWasRecordedStaysAsItIs() {
    String id = issue();
    read(id, body("R-9999", "IN-KA", clock.instant()));
    for (String change : List.of("delete from reading", "update reading set outcome = 'MATCHES'")) {
      assertThatThrownBy(() -> database.execute(change + " where attestation_id = '" + id + "'"))
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("keeps its rows as they are");
    }
  }

  private String issue() {
    JsonNode body =
        http.postJson("/api/v1/assignments", Http.example("texas-assignment.json")).json();
    return body.path("attestation").path("id").asString();
  }

  private Http.Answer read(String id, ObjectNode order) {
    return http.postJson(ATTESTATIONS + id + "/read", order);
  }

  /** The discrepancies of one attestation, of all that are listed. */
  private List<JsonNode> listed(String id) {
    return http.get("/api/v1/discrepancies?limit=1000")
        .json()
        .path("discrepancies")
        .valueStream()
        .filter(each -> each.path("attestation").asString().equals(id))
        .toList();
  }

  private static ObjectNode body(String reader, String place, Instant readAt) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("readerId", reader)
        .put("place", place)
        .put("readAt", readAt.truncatedTo(ChronoUnit.MICROS).toString());
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
