package org.licet.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.web.Http;
import org.licet.web.Json;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What staff enter is on file, is what decisions read, and nothing of it is ever overwritten. */
@LicetService
class RegistryTest {
  private static final String API = "/api/v1/";
  private static final String PATCH = "application/merge-patch+json";

  @Autowired private Http http;
  @Autowired private Clock clock;
  @Autowired private JdbcTemplate database;

  @Test
  void aQuestionByIdsIsAnsweredAsTheSameQuestionByFacts() {
    ObjectNode example = Http.example("texas-assignment.json");
    String reader = enterExample(example);
    ObjectNode byIds = onFile(example, reader);
    JsonNode first = post("assignments", byIds).json();
    JsonNode other = post("assignments", example).json();
    assertThat(ids(first)).isEqualTo(ids(other)).isNotEmpty();
    assertThat(first.at("/decision/outcome")).isEqualTo(other.at("/decision/outcome"));
    String jws = API + "attestations/" + first.at("/attestation/id").stringValue() + ".jws";
    byte[] payload =
        java.util.Base64.getUrlDecoder().decode(http.get(jws).text().split("\\.", -1)[1]);
    JsonNode subject = Json.read(payload).path("credentialSubject");
    assertThat(subject.at("/facts/reader/licences"))
        .containsExactlyInAnyOrderElementsOf(example.at("/reader/licences"));
    assertThat(subject.at("/names/reader").stringValue()).isEqualTo("Dr Ananya Rao");
  }

  @Test
  void aLicenceThatIsEndedNoLongerServesAndItsPastStays() {
    ObjectNode example = Http.example("texas-assignment.json");
    String reader = enterExample(example);
    Instant before = clock.instant();
    JsonNode texas = licence(reader, "US-TX");
    String path = API + "readers/" + reader + "/licences/" + texas.path("id").stringValue();
    assertThat(delete(path, 0).status()).as("a reason is needed").isEqualTo(400);
    Http.Answer ended = delete(path + "?reason=surrendered", 0);
    assertThat(ended.status()).as(ended.text()).isEqualTo(200);
    assertThat(decide(onFile(example, reader)))
        .contains("US-TX.LICENSURE.1")
        .contains("\"outcome\":\"DENY\"");
    JsonNode then =
        http.get(API + "readers/" + reader + "/facts?knownAt=" + before).json().path("licences");
    assertThat(then).hasSize(2);
    assertThat(http.get(API + "readers/" + reader + "/facts").json().path("licences")).hasSize(1);
    JsonNode history = http.get(path + "/history").json().path("history");
    assertThat(history).hasSize(2);
    assertThat(history.get(1).path("reason").stringValue()).isEqualTo("surrendered");
    assertThat(history.get(1).path("by").stringValue()).startsWith("key:");
    assertThat(delete(path + "?reason=again", 1).status()).isEqualTo(409);
  }

  @Test
  void theSecondOfTwoWhoEditSeesTheFirstOnesChange() {
    String reader = enterExample(Http.example("texas-assignment.json"));
    String path = API + "readers/" + reader;
    ObjectNode name = object().put("name", "Dr A. Rao");
    assertThat(patch(path, name).status()).as("without If-Match").isEqualTo(428);
    assertThat(patch(path, name, "If-Match", "W/\"0\"").status()).isEqualTo(412);
    assertThat(patch(path, name, "If-Match", "\"0\"").header("ETag")).isEqualTo("\"1\"");
    Http.Answer second = patch(path, object().put("npi", "1234567893"), "If-Match", "\"0\"");
    assertThat(second.status()).isEqualTo(412);
    JsonNode now = http.get(path).json();
    assertThat(now.path("name").stringValue()).isEqualTo("Dr A. Rao");
    assertThat(now.has("npi")).isFalse();
  }

  @Test
  void ofManyWhoEditAtOnceOneWins() throws Exception {
    String reader = enterExample(Http.example("texas-assignment.json"));
    String path = API + "readers/" + reader;
    Callable<Integer> edit =
        () ->
            patch(path, object().put("name", "N " + UUID.randomUUID()), "If-Match", "\"0\"")
                .status();
    try (ExecutorService staff = Executors.newFixedThreadPool(8)) {
      List<Integer> answers =
          staff.invokeAll(java.util.Collections.nCopies(16, edit)).stream()
              .map(Future::resultNow)
              .toList();
      assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
    }
    assertThat(http.get(path + "/history").json().path("history")).hasSize(2);
  }

  @Test
  void nullInAPatchTakesAwayWhatIsKnown() {
    String reader = enterExample(Http.example("texas-assignment.json"));
    JsonNode texas = licence(reader, "US-TX");
    String path = API + "readers/" + reader + "/licences/" + texas.path("id").stringValue();
    JsonNode patched = patch(path, object().putNull("expires"), "If-Match", "\"0\"").json();
    assertThat(patched.has("expires")).isFalse();
    ObjectNode whole = object();
    whole.setAll((ObjectNode) patched);
    whole.remove(List.of("id", "version"));
    whole.putNull("expires");
    Http.Answer put =
        http.send(
            http.request(path, "If-Match", "\"1\"", "Content-Type", "application/json")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofByteArray(Json.write(whole))));
    assertThat(put.json().path("expires").isNull()).as(put.text()).isTrue();
  }

  @Test
  void faultsAreNamedAndNothingIsKept() {
    ObjectNode bad = object().put("name", "X").put("readingFrom", "IN-XX").put("npi", "1234567890");
    bad.put("shoeSize", 43);
    Http.Answer answer = http.postJson(API + "readers", bad);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("/readingFrom", "/npi", "/shoeSize");
    String reader = enterExample(Http.example("texas-assignment.json"));
    Http.Answer paper = http.postJson(API + "readers/" + reader + "/licences", object());
    assertThat(paper.text()).contains("/jurisdiction");
    assertThat(http.get(API + "readers/" + reader + "/registrations").status()).isEqualTo(404);
    ObjectNode unknown = object().put("readerId", "nobody");
    assertThat(decide(unknown)).contains("/readerId", "nobody", "400");
    ObjectNode both = object().put("readerId", reader);
    both.putObject("reader");
    assertThat(decide(both)).contains("/readerId", "not both");
  }

  @Test
  void ofWhatWasNeverEnteredNothingIsKnown() {
    String id = "R-" + UUID.randomUUID();
    http.postJson(API + "readers", object().put("id", id).put("name", "New"));
    JsonNode facts = http.get(API + "readers/" + id + "/facts").json();
    assertThat(facts.propertyNames()).containsExactly("id");
    String path = API + "readers/" + id + "/screenings";
    JsonNode paper = http.postJson(path, object().put("list", "OIG-LEIE")).json();
    assertThat(
            delete(path + "/" + paper.path("id").stringValue() + "?reason=wrong+reader", 0)
                .status())
        .isEqualTo(200);
    assertThat(http.get(API + "readers/" + id + "/facts").json().path("screenings")).isEmpty();
  }

  @Test
  void listsArePagedAndSearchedByTheBeginningsOfWords() {
    String family = "Q" + UUID.randomUUID().toString().replace("-", "").substring(0, 8);
    for (String given : List.of("Ada", "Bo", "Cy")) {
      http.postJson(API + "readers", object().put("name", given + " " + family));
    }
    JsonNode first = http.get(API + "readers?limit=2&q=" + family.substring(0, 6)).json();
    assertThat(first.at("/readers/0/name").stringValue()).isEqualTo("Ada " + family);
    String next = first.path("next").stringValue();
    JsonNode second = http.get(API + "readers?limit=2&q=" + family + "&after=" + next).json();
    assertThat(second.path("readers")).hasSize(1);
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(http.get(API + "readers?q=c+" + family).json().path("readers")).hasSize(1);
  }

  @Test
  void theDatabaseRefusesToChangeThePast() {
    enterExample(Http.example("texas-assignment.json"));
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> database.update("update registry_change set why = 'x'"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("registry_change keeps its rows");
  }

  /** Enters the reader of an example under a new id, with the facility, provider and data path. */
  private String enterExample(ObjectNode example) {
    String id = "R-" + UUID.randomUUID();
    ObjectNode reader = object().put("id", id).put("name", "Dr Ananya Rao");
    List.of("profession", "readingFrom", "languages")
        .forEach(field -> reader.set(field, example.path("reader").path(field)));
    created(http.postJson(API + "readers", reader));
    papers("readers/" + id, example.path("reader"));
    String own = id.substring(2);
    ObjectNode provider = object().put("id", "P-" + own).put("name", "NightSky");
    List.of("establishedIn", "coveredPerson")
        .forEach(field -> copy(example.path("provider"), field, provider));
    created(http.postJson(API + "providers", provider));
    papers("providers/P-" + own, example.path("provider"));
    ObjectNode path = object().put("id", "D-" + own).put("name", "PACS");
    List.of("access", "processedIn", "hosting")
        .forEach(field -> copy(example.path("dataPath"), field, path));
    created(http.postJson(API + "data-paths", path));
    papers("data-paths/D-" + own, example.path("dataPath"));
    return id;
  }

  private static void copy(JsonNode from, String field, ObjectNode to) {
    if (from.has(field)) {
      to.set(field, from.path(field));
    }
  }

  private void papers(String owner, JsonNode facts) {
    facts
        .properties()
        .forEach(
            field -> {
              if (Kind.ofPath(field.getKey()).isPresent()) {
                field
                    .getValue()
                    .forEach(
                        paper -> created(http.postJson(API + owner + "/" + field.getKey(), paper)));
              }
            });
  }

  private static void created(Http.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private static ObjectNode onFile(ObjectNode example, String reader) {
    String own = reader.substring(2);
    ObjectNode byIds = example.deepCopy();
    byIds.remove(List.of("reader", "provider", "dataPath", "names"));
    byIds.put("readerId", reader).put("providerId", "P-" + own).put("dataPathId", "D-" + own);
    return byIds;
  }

  private JsonNode licence(String reader, String place) {
    return http.get(API + "readers/" + reader)
        .json()
        .path("licences")
        .valueStream()
        .filter(licence -> licence.path("jurisdiction").stringValue().equals(place))
        .findFirst()
        .orElseThrow();
  }

  private String decide(ObjectNode question) {
    ObjectNode body = question.deepCopy();
    body.remove(List.of("reference", "names"));
    return post("decisions", body).text();
  }

  private Http.Answer post(String path, ObjectNode body) {
    return http.postJson(API + path, body);
  }

  private Http.Answer patch(String path, ObjectNode body, String... headers) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = PATCH;
    return http.send(
        http.request(path, all)
            .method(
                "PATCH", java.net.http.HttpRequest.BodyPublishers.ofByteArray(Json.write(body))));
  }

  private Http.Answer delete(String path, long version) {
    return http.send(http.request(path, "If-Match", "\"" + version + "\"").DELETE());
  }

  private static List<String> ids(JsonNode assignment) {
    return assignment
        .at("/decision/requirements")
        .valueStream()
        .map(each -> each.path("id").stringValue() + " " + each.path("status").stringValue())
        .toList();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
