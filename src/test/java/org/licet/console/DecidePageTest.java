package org.licet.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the page says of readers on file is what the API decides of them. */
@LicetService
class DecidePageTest {
  private static final String STUDY =
      "&modality=CT&bodyPart=HEAD&patientLocation=US-TX&purpose=FINAL&urgency=EMERGENCY"
          + "&payer=PRIVATE&screening=false&obstetric=false&identifiability=IDENTIFIED"
          + "&consents=TELERADIOLOGY&consents=CROSS_BORDER_TRANSFER&storedIn=US";

  @Autowired private Http http;

  @Test
  void theFormAloneDecidesNothing() {
    Staffed reader = Staffed.enter(http, "Dr Asked");
    assertThat(http.get("/decide").text())
        .contains("<h1>Why, and why not</h1>", "<option value=\"US-TX\">Texas</option>")
        .doesNotContain("class=\"verdict");
    assertThat(http.get("/decide?reader=" + reader.id()).text())
        .contains("value=\"" + reader.id() + "\"")
        .doesNotContain("class=\"verdict");
  }

  @Test
  void whatIsNotMetStandsFirstWithItsCitationAndRemedyAsTheApiHasIt() {
    Staffed reader = Staffed.enter(http, "Dr Decided");
    Http.Answer page = http.get("/decide?reader=" + reader.id() + STUDY);
    assertThat(page.status()).as(page.text()).isEqualTo(200);
    JsonNode decision = ask(reader.id(), "FINAL");
    assertThat(decision.path("outcome").asString()).isEqualTo("DENY");
    assertThat(page.text()).contains("<strong>Deny</strong>", "Dr Decided", "✕ Not met", "Remedy:");
    for (JsonNode requirement : decision.path("requirements")) {
      assertThat(page.text()).contains(">" + requirement.path("id").asString() + "<");
    }
    assertThat(page.text().indexOf("✕ Not met")).isLessThan(page.text().indexOf("✓ Met"));
    assertThat(page.text())
        .as("what was asked stays")
        .contains("<option value=\"FINAL\" selected>", "value=\"TELERADIOLOGY\" checked");
  }

  @Test
  void readersStandSideBySide() {
    Staffed one = Staffed.enter(http, "Dr With");
    String none = "R-" + UUID.randomUUID();
    Staffed.created(
        http, "readers", Staffed.object().put("id", none).put("name", "Dr Without").toString());
    String page = http.get("/decide?reader=" + one.id() + "&reader=" + none + STUDY).text();
    assertThat(page)
        .contains("Side by side", "<th scope=\"col\">Dr With</th><th scope=\"col\">Dr Without</th>")
        .containsPattern(
            "US-TX.LICENSURE.1</a></th><td class=\"MET\">✓ Met</td><td class=\"UNMET\">✕ Not met");
  }

  @Test
  void theDayDecides() {
    Staffed reader = Staffed.enter(http, "Dr Dated");
    String now = http.get("/decide?reader=" + reader.id() + STUDY).text();
    String later = http.get("/decide?day=2027-03-01&reader=" + reader.id() + STUDY).text();
    assertThat(met(now, "US-TX.LICENSURE.1")).isTrue();
    assertThat(met(later, "US-TX.LICENSURE.1")).as("it lapses after 10 Feb 2027").isFalse();
  }

  @Test
  void faultsStandBesideTheirFieldsAndNothingIsDecided() {
    Http.Answer page =
        http.get("/decide?reader=nobody&modality=CAT&patientLocation=Texas&day=soon");
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.text())
        .contains("Nothing was decided", "id=\"modality-fault\"", "id=\"patientLocation-fault\"")
        .contains("id=\"day-fault\"", "value=\"Texas\"", "found &#x60;nobody&#x60;")
        .doesNotContain("class=\"verdict");
    assertThat(http.get("/decide?facilityId=none").status()).isEqualTo(400);
  }

  private static boolean met(String page, String id) {
    int at = page.indexOf("aria-label=\"" + id + "\"");
    assertThat(at).isPositive();
    return page.startsWith("<span class=\"state MET\"", page.indexOf("<span class=\"state", at));
  }

  private JsonNode ask(String reader, String purpose) {
    Http.Answer answer =
        http.postJson(
            "/api/v1/decisions",
            """
            {"readerId": "%s", "study": {"modality": "CT", "bodyPart": "HEAD",
             "patientLocation": "US-TX", "purpose": "%s", "urgency": "EMERGENCY",
             "payer": "PRIVATE", "screening": false, "obstetric": false,
             "identifiability": "IDENTIFIED", "storedIn": ["US"],
             "consents": ["TELERADIOLOGY", "CROSS_BORDER_TRANSFER"]}}
            """
                .formatted(reader, purpose)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }
}
