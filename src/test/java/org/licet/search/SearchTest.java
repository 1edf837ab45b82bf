package org.licet.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.LicetService;
import org.licet.decision.Answer.Outcome;
import org.licet.web.Csv;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every reader here is new to the database, so that other tests' assignments are never found. */
@LicetService
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
  private static final int MANY = 12;
  private static final List<String> PATIENTS = List.of("US-TX", "US-CA", "GB-SCT", "US-TX");
  private static final List<String> SEATS = List.of("IN-KA", "AU-NSW", "US-TX");

  private final String reader = "R-" + UUID.randomUUID();
  private final List<JsonNode> issued = new ArrayList<>();

  @Autowired private Http http;
  @Autowired private Search search;
  @Autowired private JdbcClient database;

  @BeforeAll
  void issue() {
    for (int i = 0; i < MANY; i++) {
      ObjectNode order = Http.example("texas-assignment.json").put("reference", reader + "-" + i);
      order.withObject("/reader").put("id", reader).put("readingFrom", SEATS.get(i % 3));
      order.withObject("/study").put("patientLocation", PATIENTS.get(i % 4));
      if (i == 1) {
        order.withObject("/study").put("purpose", "FINAL");
        order.withObject("/names").put("reader", "=HYPERLINK(\"http://x\"), Dr");
      }
      issued.add(http.postJson("/api/v1/assignments", order).json());
    }
  }

  @Test
  void pagesForwardAndBackAreAllThatWasIssuedInItsOrder() {
    List<String> expected = new ArrayList<>(issued.stream().map(SearchTest::attestation).toList());
    Collections.reverse(expected);
    for (int most : new int[] {1, 5, MANY, MANY + 1}) {
      List<String> forward = new ArrayList<>();
      Page page = search.page(criteria(Map.of()), new Turn.Newest(), most);
      forward.addAll(ids(page));
      while (page.older().isPresent()) {
        page = search.page(criteria(Map.of()), new Turn.Older(page.older().get()), most);
        forward.addAll(ids(page));
      }
      assertThat(forward).as("pages of %d", most).isEqualTo(expected);
      List<String> back = new ArrayList<>(ids(page));
      while (page.newer().isPresent()) {
        page = search.page(criteria(Map.of()), new Turn.Newer(page.newer().get()), most);
        back.addAll(0, ids(page));
      }
      assertThat(back).as("pages of %d, back", most).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "patientPlace, US-TX, 6",
    "patientPlace, US, 9",
    "patientPlace, GB, 3",
    "patientPlace, FR, 0",
    "readerPlace, IN-KA, 4",
    "readerPlace, IN, 4",
    "readerPlace, US, 4",
    "outcome, PERMIT, 0",
    "status, VALID, 12",
    "status, ENDED, 0",
    "status, REVOKED, 0",
    "law, 1999.01.1, 0",
    "from, 2026-11-24, 12",
    "from, 2126-11-24, 0",
    "to, 2026-11-24, 0",
    "to, 2126-11-24, 12"
  })
  void eachFilterFindsWhatItSaysAndCountsTheSame(String name, String value, int expected) {
    Criteria criteria = criteria(Map.of(name, value));
    assertThat(search.page(criteria, new Turn.Newest(), 100).found()).hasSize(expected);
    assertThat(search.count(criteria, 100)).isEqualTo(expected);
    List<Found> all = new ArrayList<>();
    search.each(criteria, all::add);
    assertThat(all).hasSize(expected);
  }

  @Test
  void placesOfBothKindsAreAskedForAtOnce() {
    Criteria criteria = criteria(Map.of("patientPlace", "US", "readerPlace", "US"));
    assertThat(search.page(criteria, new Turn.Newest(), 100).found())
        .hasSize(3)
        .allMatch(found -> Objects.requireNonNull(found.patientPlace()).startsWith("US-"))
        .allMatch(found -> "US-TX".equals(found.readerPlace()));
  }

  @Test
  void lawIsFoundByVersionAndByDigestAndAReferenceExactly() {
    JsonNode law = issued.getFirst().path("decision").path("law");
    assertThat(found("law", law.path("version").asString())).hasSize(MANY);
    assertThat(found("law", law.path("digest").asString())).hasSize(MANY);
    assertThat(found("reference", reader + "-1"))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.outcome()).isEqualTo(Outcome.DENY);
              assertThat(found.attestation().toString()).isEqualTo(attestation(issued.get(1)));
              assertThat(found.decidedAt())
                  .isEqualTo(Instant.parse(issued.get(1).path("decidedAt").asString()));
              assertThat(found.lawDigest()).isEqualTo(law.path("digest").asString());
            });
    assertThat(found("reference", reader + "-")).isEmpty();
  }

  @Test
  void olderRowsGetTheSameColumnsAsNewOnes() throws IOException {
    String columns =
        "select id, reader_id, patient_place, reader_place, outcome, valid_until from assignment"
            + " where reader_id = :reader or reference = :reader order by id";
    List<Map<String, Object>> before =
        database.sql(columns).param("reader", reader).query().listOfRows();
    assertThat(before).hasSize(MANY);
    String migration = migration("V6__search.sql");
    String backfill =
        migration.substring(
            migration.indexOf("update assignment a set"),
            migration.indexOf("alter table assignment alter"));
    database
        .sql(
            "update assignment set reader_id = null, patient_place = null, reader_place = null,"
                + " outcome = '', valid_until = null, reference = :reader where reader_id ="
                + " :reader")
        .param("reader", reader)
        .update();
    database.sql(backfill).update();
    List<Map<String, Object>> after =
        database.sql(columns).param("reader", reader).query().listOfRows();
    assertThat(after).isEqualTo(before);
    for (int i = 0; i < MANY; i++) {
      database
          .sql("update assignment set reference = :reference where id = :id::uuid")
          .param("reference", reader + "-" + i)
          .param("id", issued.get(i).path("id").asString())
          .update();
    }
  }

  @Test
  void whatIsRevokedIsNeitherValidNorEndedButRevoked() {
    String revoked = "R-" + UUID.randomUUID();
    List<String> ids = List.of(issue(revoked, "a"), issue(revoked, "b"), issue(revoked, "c"));
    Instant before =
        search
            .page(criteria(Map.of("reader", revoked)), new Turn.Newest(), 1)
            .found()
            .getFirst()
            .decidedAt();
    revoke(ids.get(0));
    revoke(ids.get(2));
    Criteria all = criteria(Map.of("reader", revoked, "status", "REVOKED"));
    Page newest = search.page(all, new Turn.Newest(), 1);
    Page older = search.page(all, new Turn.Older(newest.older().orElseThrow()), 1);
    assertThat(ids(newest)).containsExactly(ids.get(2));
    assertThat(ids(older)).containsExactly(ids.get(0));
    assertThat(older.older()).isEmpty();
    assertThat(ids(search.page(all, new Turn.Newer(older.newer().orElseThrow()), 1)))
        .containsExactly(ids.get(2));
    assertThat(search.count(all, 100)).isEqualTo(2);
    assertThat(newest.found().getFirst().revokedAt()).isAfter(before);
    assertThat(newest.found().getFirst().status(Instant.MAX)).isEqualTo(Criteria.Status.REVOKED);
    assertThat(
            ids(
                search.page(
                    criteria(Map.of("reader", revoked, "status", "VALID")), new Turn.Newest(), 9)))
        .containsExactly(ids.get(1));
    end(revoked);
    assertThat(
            ids(
                search.page(
                    criteria(Map.of("reader", revoked, "status", "ENDED")), new Turn.Newest(), 9)))
        .containsExactly(ids.get(1));
    assertThat(search.count(criteria(Map.of("reader", revoked, "status", "VALID")), 9)).isZero();
    assertThat(search.count(all, 100)).isEqualTo(2);
    String export = "/api/v1/attestations?from=2026-11-24&to=2026-11-25&reader=" + revoked;
    assertThat(http.get(export + "&format=csv").text().lines())
        .filteredOn(line -> line.contains(",REVOKED,"))
        .hasSize(2);
    assertThat(http.get(export + "&format=ndjson&status=REVOKED").text().lines())
        .hasSize(2)
        .allMatch(line -> line.contains("\"status\":\"REVOKED\""));
  }

  @Test
  void whatWasRevokedBeforeItWasSearchedForIsFoundToo() throws IOException {
    String revoked = "R-" + UUID.randomUUID();
    revoke(issue(revoked, "a"));
    issue(revoked, "b");
    String migration = migration("V9__search_status.sql");
    List<Instant> before = revokedAt(revoked);
    database
        .sql("update assignment set revoked_at = null where reader_id = :reader")
        .param("reader", revoked)
        .update();
    assertThat(revokedAt(revoked)).isEmpty();
    database
        .sql(
            migration.substring(
                migration.indexOf("update assignment a set"),
                migration.indexOf(";", migration.indexOf("update assignment a set"))))
        .update();
    assertThat(revokedAt(revoked)).hasSize(1).isEqualTo(before);
  }

  /** With few rows the planner would read them all; told not to, it must have an index to take. */
  @Test
  @org.springframework.transaction.annotation.Transactional
  void aPageOfRevokedOnesIsADescentInAnIndex() {
    database.sql("set local enable_seqscan = off").update();
    database.sql("set local enable_sort = off").update();
    database.sql("set local enable_bitmapscan = off").update();
    Conditions conditions = new Conditions().that("a.revoked_at is not null");
    List<String> plan =
        database
            .sql("explain " + conditions.first("desc"))
            .param("most", 51)
            .query(String.class)
            .list();
    assertThat(String.join("\n", plan)).contains("assignment_revoked").doesNotContain("Sort");
  }

  @Test
  void aPeriodIsExportedAsCsv() {
    Http.Answer answer = export("&format=csv");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/csv");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"attestations-20261124T000000Z-20261125T000000Z.csv\"");
    List<String> lines = List.of(answer.text().split("\r\n"));
    assertThat(lines).hasSize(MANY + 1);
    assertThat(lines.getFirst())
        .isEqualTo(
            "attestation,assignment,decidedAt,outcome,reference,reader,readerName,patientPlace,readerPlace,validUntil,status,lawVersion,lawDigest,digest,link");
    assertThat(lines.get(1)).startsWith(attestation(issued.getFirst()) + ",");
    assertThat(lines.get(2)).contains(",\"'=HYPERLINK(\"\"http://x\"\"), Dr\",");
  }

  @Test
  void aPeriodIsExportedAsLinesOfJson() {
    Http.Answer answer = export("", "Accept", "application/x-ndjson");
    assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
    List<String> lines = answer.text().lines().toList();
    assertThat(lines).hasSize(MANY);
    JsonNode first = org.licet.web.Json.read(lines.getFirst().getBytes(UTF_8));
    assertThat(first.path("attestation").asString()).isEqualTo(attestation(issued.getFirst()));
    assertThat(http.get(first.path("links").path("jws").asString()).status()).isEqualTo(200);
    assertThat(first.path("digest").asString()).startsWith("sha256:");
    assertThat(first.path("readerName").asString()).isEqualTo("Dr Ananya Rao");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ?from=2026-01-01                               | to: found nothing
          ?to=2026-01-01                                 | from: found nothing
          ?from=2026-01-02&to=2026-01-01                 | expected a moment after
          ?from=2026-01-01&to=2026-01-02&raeder=R-1      | raeder: is no parameter
          ?from=2026-01-01&to=2026-01-02&format=xml      | format: found `xml`
          ?from=2026-01-01&to=2026-01-02&outcome=deny    | outcome: found `deny`
          """)
  void anExportThatIsNotClearIsRefused(String query, String expected) {
    Http.Answer answer = http.get("/api/v1/attestations" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().path("detail").asString()).contains(expected);
  }

  @Test
  void anExportThatBreaksOffNeverLooksWhole() {
    String last = issued.getLast().path("id").asString();
    String broken = "update assignment set outcome = :outcome where id = :id::uuid";
    String outcome = issued.getLast().path("decision").path("outcome").asString();
    database.sql(broken).param("outcome", "BROKEN").param("id", last).update();
    try {
      assertThatThrownBy(() -> export("&format=ndjson")).hasCauseInstanceOf(IOException.class);
      assertThat(export("&format=csv&outcome=DENY").status()).isEqualTo(200);
      Http.Answer early = export("&format=csv&reference=" + reader + "-" + (MANY - 1));
      assertThat(early.status()).isEqualTo(500);
      assertThat(early.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(early.header("Content-Disposition")).isEmpty();
    } finally {
      database.sql(broken).param("outcome", outcome).param("id", last).update();
    }
  }

  @Test
  void aFormThatIsNotAcceptedIsNotExported() {
    assertThat(export("", "Accept", "application/pdf").status()).isEqualTo(406);
    assertThat(export("", "Accept", "*/*").header("Content-Type")).startsWith("text/csv");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "=1+1, '=1+1",
        "+1, '+1",
        "-1, '-1",
        "@x, '@x",
        "a=b, a=b",
        "a\"b, \"a\"\"b\"",
        "~a,b~, ~\"a,b\"~"
      })
  void aCellIsTextAndNoFormula(String value, String cell) {
    assertThat(Csv.cell(value)).isEqualTo(cell);
  }

  private Http.Answer export(String more, String... headers) {
    return http.get(
        "/api/v1/attestations?from=2026-11-24&to=2026-11-25&reader=" + reader + more, headers);
  }

  private List<Found> found(String name, String value) {
    return search.page(criteria(Map.of(name, value)), new Turn.Newest(), 100).found();
  }

  private Criteria criteria(Map<String, String> more) {
    Map<String, String> given = new LinkedHashMap<>(more);
    given.putIfAbsent("reader", reader);
    CriteriaReader.Read read = CriteriaReader.read(given);
    assertThat(read.faults()).isEmpty();
    return read.criteria();
  }

  private static List<String> ids(Page page) {
    return page.found().stream().map(found -> found.attestation().toString()).toList();
  }

  private static String attestation(JsonNode issued) {
    return issued.path("attestation").path("id").asString();
  }

  private String issue(String by, String reference) {
    ObjectNode order = Http.example("texas-assignment.json").put("reference", by + "-" + reference);
    order.withObject("/reader").put("id", by);
    return attestation(http.postJson("/api/v1/assignments", order).json());
  }

  private void revoke(String attestation) {
    Http.Answer answer =
        http.postJson(
            "/api/v1/attestations/" + attestation + "/revocation",
            JsonNodeFactory.instance.objectNode().put("reason", "a false licence"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  /** As if something that the answers looked at had ended. */
  private void end(String by) {
    database
        .sql("update assignment set valid_until = decided_at where reader_id = :reader")
        .param("reader", by)
        .update();
  }

  private List<Instant> revokedAt(String by) {
    return search.page(criteria(Map.of("reader", by)), new Turn.Newest(), 9).found().stream()
        .map(Found::revokedAt)
        .filter(Objects::nonNull)
        .toList();
  }

  private static String migration(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SearchTest.class.getResourceAsStream("/db/migration/" + name))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
