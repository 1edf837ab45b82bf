package org.licet.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.web.Http;
import org.licet.web.Json;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@LicetService
class DecisionsTest {
  private static final String PATH = "/api/v1/decisions";

  @Autowired private Http http;

  @Test
  void aPreliminaryReadForMedicareFromBengaluruIsPermittedWithConditions() {
    JsonNode decision = decide(Http.example("texas-preliminary.json"));
    assertThat(decision.path("outcome").asString()).isEqualTo("CONDITIONAL");
    assertThat(unmet(decision)).isEmpty();
    assertThat(decision.path("conditions").valueStream())
        .anySatisfy(c -> assertThat(c.path("id").asString()).isEqualTo("US.REPORTING.2"));
  }

  @Test
  void aFinalReadForMedicareFromBengaluruIsDeniedWithCitationAndRemedy() {
    JsonNode decision = decide(Http.example("texas-final.json"));
    assertThat(decision.path("outcome").asString()).isEqualTo("DENY");
    assertThat(unmet(decision)).containsExactly("US.PAYER.1");
    JsonNode payer = requirement(decision, "US.PAYER.1");
    assertThat(payer.path("citation").asString()).contains("42 CFR 411.9");
    assertThat(payer.path("remedy").asString()).isNotBlank();
  }

  @Test
  void aLicenceThatEndedYesterdayDeniesTodayAndServedYesterday() {
    ObjectNode today = Http.example("texas-preliminary.json");
    today.withObject("/reader/licences/0").put("expires", "2026-11-23");
    JsonNode denied = decide(today);
    assertThat(denied.path("outcome").asString()).isEqualTo("DENY");
    assertThat(unmet(denied)).containsExactly("US-TX.LICENSURE.1");
    JsonNode permitted = decide(today.deepCopy().put("asOf", "2026-11-23T23:59:59.999Z"));
    assertThat(permitted.path("outcome").asString()).isEqualTo("CONDITIONAL");
    assertThat(permitted.path("validUntil").asString()).isEqualTo("2026-11-24T00:00:00Z");
  }

  @Test
  void whatIsNotKnownDenies() {
    JsonNode decision = decide((ObjectNode) Json.read("{}".getBytes()));
    assertThat(decision.path("outcome").asString()).isEqualTo("DENY");
    assertThat(unmet(decision)).contains("ZZ.COVERAGE.1");
  }

  @Test
  void theSameQuestionGivesTheSameBytes() {
    ObjectNode question = Http.example("texas-final.json");
    assertThat(http.postJson(PATH, question).body())
        .isEqualTo(http.postJson(PATH, question).body());
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    ObjectNode question = Http.example("texas-final.json");
    question.withObject("/study").put("patientLocation", "USTX").put("patientName", "DOE^JANE");
    question.withObject("/reader/licences/0").put("expires", "2026-02-30");
    Http.Answer answer = http.postJson(PATH, question);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().path("errors").valueStream().map(e -> e.path("pointer").asString()))
        .containsExactlyInAnyOrder(
            "/study/patientLocation", "/study/patientName", "/reader/licences/0/expires");
    assertThat(answer.json().path("status").asInt()).isEqualTo(400);
  }

  private JsonNode decide(ObjectNode question) {
    Http.Answer answer = http.postJson(PATH, question);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    return answer.json();
  }

  private static List<String> unmet(JsonNode decision) {
    return decision
        .path("requirements")
        .valueStream()
        .filter(r -> r.path("status").asString().equals("UNMET"))
        .map(r -> r.path("id").asString())
        .toList();
  }

  private static JsonNode requirement(JsonNode decision, String id) {
    return decision
        .path("requirements")
        .valueStream()
        .filter(r -> r.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
