package org.licet.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.LicetService;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

@LicetService
class IdempotencyTest {
  private static final String PATH = "/api/v1/assignments";
  private static final String HEADER = "Idempotency-Key";
  private static final int THREADS = 16;

  @Autowired private Http http;
  @Autowired private JdbcTemplate database;

  @Test
  void theSameKeyAndBodyGiveTheFirstAnswerByteForByte() {
    String key = key();
    ObjectNode order = order();
    Http.Answer first = http.postJson(PATH, order, HEADER, key);
    Http.Answer again = http.postJson(PATH, order, HEADER, key);
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(count(order)).isEqualTo(1);
  }

  @Test
  void aBodyInAnotherSpellingIsTheSameBody() {
    String key = key();
    ObjectNode order = order();
    Http.Answer first = http.postJson(PATH, order, HEADER, key);
    ObjectNode turned = order.objectNode();
    List<String> names = new ArrayList<>(order.propertyNames());
    names.reversed().forEach(name -> turned.set(name, order.get(name)));
    String spelt = turned.toPrettyString().replace("1000000", "1e6").replace("Lone", "\\u004cone");
    Http.Answer again = http.postJson(PATH, spelt.getBytes(), HEADER, key);
    assertThat(again.status()).as(again.text()).isEqualTo(200);
    assertThat(again.text()).isEqualTo(first.text());
  }

  @Test
  void anotherBodyUnderTheSameKeyIsAConflict() {
    String key = key();
    ObjectNode order = order();
    http.postJson(PATH, order, HEADER, key);
    ObjectNode other = order.deepCopy();
    other.withObject("/study").put("urgency", "URGENT");
    Http.Answer conflict = http.postJson(PATH, other, HEADER, key);
    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(count(order)).isEqualTo(1);
  }

  @Test
  void withoutAKeyEachRequestIsAnAssignment() {
    ObjectNode order = order();
    assertThat(http.postJson(PATH, order).status()).isEqualTo(201);
    assertThat(http.postJson(PATH, order).status()).isEqualTo(201);
    assertThat(count(order)).isEqualTo(2);
  }

  @Test
  void aRefusedRequestTakesNoKey() {
    String key = key();
    ObjectNode order = order();
    assertThat(http.postJson(PATH, order.deepCopy().put("x", 1), HEADER, key).status())
        .isEqualTo(400);
    assertThat(http.postJson(PATH, order, HEADER, key).status()).isEqualTo(201);
  }

  @Test
  void requestsAtOnceWithOneKeyMakeOneAssignment() throws Exception {
    String key = key();
    ObjectNode order = order();
    List<Http.Answer> answers = atOnce(() -> http.postJson(PATH, order, HEADER, key));
    assertThat(answers).extracting(Http.Answer::status).containsOnlyOnce(201);
    assertThat(answers).extracting(Http.Answer::status).containsOnly(200, 201);
    assertThat(answers).extracting(Http.Answer::text).containsOnly(answers.getFirst().text());
    assertThat(count(order)).isEqualTo(1);
  }

  @Test
  void requestsAtOnceForOnePdfGetTheSameBytes() throws Exception {
    String link = http.postJson(PATH, order()).json().at("/attestation/links/pdf").asString();
    List<Http.Answer> answers = atOnce(() -> http.get(link));
    assertThat(answers).extracting(Http.Answer::status).containsOnly(200);
    assertThat(answers).allSatisfy(a -> assertThat(a.body()).isEqualTo(answers.getFirst().body()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "LONG"})
  void aKeyIsVisibleAsciiOfAtMost255Characters(String key) {
    String sent = key.equals("LONG") ? "x".repeat(256) : key;
    Http.Answer answer = http.postJson(PATH, order(), HEADER, sent);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("detail").asString()).contains(HEADER);
  }

  private static <T> List<T> atOnce(Callable<T> request) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<T> answers = new ArrayList<>();
      for (Future<T> each : threads.invokeAll(java.util.Collections.nCopies(THREADS, request))) {
        answers.add(each.get());
      }
      return answers;
    }
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static ObjectNode order() {
    return Http.example("texas-assignment.json").put("reference", UUID.randomUUID().toString());
  }

  private int count(ObjectNode order) {
    Integer count =
        database.queryForObject(
            "select count(*) from assignment where reference = ?",
            Integer.class,
            order.path("reference").asString());
    return java.util.Objects.requireNonNull(count);
  }
}
