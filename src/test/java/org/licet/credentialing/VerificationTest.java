package org.licet.credentialing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.credentialing.OnFile.object;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a primary source said stands for a time; then the paper is kept and no longer permits. */
@LicetService
class VerificationTest {
  @Autowired private Http http;

  @Test
  void aLicenceThatIsConfirmedSaysWhenAndWhere() {
    OnFile reader = OnFile.of(http, example());
    String texas = "licences/" + reader.find("licences", "jurisdiction", "US-TX");
    JsonNode answer = OnFile.created(reader.verified(texas, "2026-11-20", "CONFIRMED")).json();
    assertThat(answer.path("nextDue").stringValue()).isEqualTo("2027-03-20");
    assertThat(answer.path("known").booleanValue()).isTrue();
    JsonNode paper = http.get(reader.path() + "/" + texas).json();
    assertThat(paper.path("verified").stringValue()).isEqualTo("2026-11-20");
    JsonNode change =
        http.get(reader.path() + "/" + texas + "/history").json().path("history").get(1);
    assertThat(change.path("reason").stringValue()).isEqualTo("confirmed: its web page");
    assertThat(change.path("source").stringValue()).isEqualTo("Texas Medical Board");
    reader.verified(texas, "2026-11-01", "CONFIRMED");
    assertThat(http.get(reader.path() + "/" + texas).json().path("verified").stringValue())
        .as("an older look does not take a newer one's place")
        .isEqualTo("2026-11-20");
    JsonNode list = http.get(reader.path() + "/" + texas + "/verifications").json();
    assertThat(list.path("verifications")).hasSize(2);
    assertThat(list.path("because").stringValue()).contains("NCQA");
  }

  @Test
  void aLicenceWhoseVerificationIsTooOldNoLongerPermits() {
    ObjectNode old = example();
    old.withArray("/reader/licences").forEach(l -> ((ObjectNode) l).put("verified", "2026-07-26"));
    OnFile reader = OnFile.of(http, old);
    assertThat(decide(old, reader)).contains("\"outcome\":\"DENY\"").contains("US-TX.LICENSURE.1");
    String texas = reader.find("licences", "jurisdiction", "US-TX");
    JsonNode stale = licence(reader.facts(""), "US-TX");
    assertThat(stale.has("status")).isFalse();
    assertThat(stale.has("verified")).isFalse();
    assertThat(stale.path("type").stringValue()).as("the paper is kept").isEqualTo("FULL");
    assertThat(
            licence(reader.facts("?asOf=2026-11-23T12:00:00Z"), "US-TX")
                .path("status")
                .stringValue())
        .as("120 days after 26 July is 23 November")
        .isEqualTo("ACTIVE");
    reader.verified("licences/" + texas, "2026-11-24", "CONFIRMED");
    assertThat(licence(reader.facts(""), "US-TX").path("status").stringValue()).isEqualTo("ACTIVE");
  }

  @Test
  void whatWasNotConfirmedIsKeptUntilItIsDue() {
    OnFile reader = OnFile.of(http, example());
    String texas = "licences/" + reader.find("licences", "jurisdiction", "US-TX");
    for (String result : List.of("NOT_FOUND", "DIFFERS", "UNREACHABLE")) {
      JsonNode answer = OnFile.created(reader.verified(texas, "2026-11-24", result)).json();
      assertThat(answer.path("known").booleanValue()).as(result).isTrue();
      assertThat(answer.path("lastVerified").stringValue()).as(result).isNotEqualTo("2026-11-24");
    }
    assertThat(licence(reader.facts(""), "US-TX").path("status").stringValue()).isEqualTo("ACTIVE");
    assertThat(reader.facts("?asOf=2027-12-01T00:00:00Z").path("licences"))
        .allSatisfy(licence -> assertThat(licence.has("status")).isFalse());
  }

  @Test
  void whatSpeaksAgainstTheReaderStaysHoweverOldItIs() {
    OnFile reader = OnFile.reader(http, object());
    ObjectNode suspended = object().put("jurisdiction", "US-TX").put("status", "SUSPENDED");
    reader.enter("licences", suspended.put("verified", "2024-01-01"));
    JsonNode known = licence(reader.facts(""), "US-TX");
    assertThat(known.path("status").stringValue()).isEqualTo("SUSPENDED");
    assertThat(known.has("verified")).isFalse();
  }

  @Test
  void theListOfWhatIsDueBeginsWithTheLongestDue() {
    OnFile reader = OnFile.reader(http, object());
    ObjectNode paper = object().put("status", "ACTIVE").put("jurisdiction", "US-TX");
    String older = reader.enter("licences", paper.put("verified", "2020-01-01"));
    String newer = reader.enter("licences", paper.put("verified", "2020-02-01"));
    reader.enter("licences", paper.put("verified", "2026-11-01"));
    reader.enter("licences", paper.put("verified", "2020-01-01").put("expires", "2021-01-01"));
    List<String> due =
        http.get(OnFile.API + "verifications/due?limit=1000")
            .json()
            .path("due")
            .valueStream()
            .map(each -> each.path("paper").stringValue())
            .filter(each -> each.contains(reader.id()))
            .toList();
    String licences = "readers/" + reader.id() + "/licences/";
    assertThat(due).containsExactly(licences + older, licences + newer);
  }

  @Test
  void aDayToComeAndSomebodyElsesEvidenceAreRefused() {
    OnFile reader = OnFile.of(http, example());
    String texas = "licences/" + reader.find("licences", "jurisdiction", "US-TX");
    assertThat(reader.verified(texas, "2026-11-25", "CONFIRMED").status()).isEqualTo(400);
    OnFile other = OnFile.reader(http, object());
    byte[] pdf = "%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    String evidence =
        OnFile.created(
                http.post(other.path() + "/evidence", pdf, "Content-Type", "application/pdf"))
            .json()
            .path("id")
            .stringValue();
    assertThat(reader.verified(texas, "2026-11-24", "CONFIRMED", evidence).status()).isEqualTo(404);
    assertThat(
            http.get(reader.path() + "/" + texas + "/verifications").json().path("verifications"))
        .isEmpty();
  }

  private static ObjectNode example() {
    return Http.example("texas-assignment.json");
  }

  private String decide(ObjectNode example, OnFile reader) {
    ObjectNode question = example.deepCopy();
    question.remove(List.of("reader", "reference", "names"));
    return http.postJson(OnFile.API + "decisions", question.put("readerId", reader.id())).text();
  }

  private static JsonNode licence(JsonNode facts, String place) {
    return facts
        .path("licences")
        .valueStream()
        .filter(each -> each.path("jurisdiction").stringValue().equals(place))
        .findFirst()
        .orElseThrow();
  }
}
