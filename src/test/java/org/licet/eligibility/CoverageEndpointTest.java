package org.licet.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.facts.Place;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@LicetService
class CoverageEndpointTest {
  @Autowired private Http http;
  @Autowired private TestPanel onFile;

  @BeforeEach
  void someReadersAreOnFile() {
    onFile.is(TestPanel.of(20, 1));
  }

  @AfterEach
  void nobodyIsOnFileAnyMore() {
    onFile.is(Panel.EMPTY);
  }

  @Test
  void aPlaceCountsThoseWhomTheListPermitsThere() {
    JsonNode counted = ask("/api/v1/coverage", profile());
    assertThat(counted.path("assumed").size()).isEqualTo(2);
    JsonNode texas =
        counted
            .path("places")
            .valueStream()
            .filter(place -> place.path("place").asString().equals("US-TX"))
            .findFirst()
            .orElseThrow();
    ObjectNode there = profile();
    there.withObject("/study").put("patientLocation", "US-TX").put("facility", "LONESTAR-GENERAL");
    assertThat(texas.path("count").asInt()).isPositive();
    assertThat(texas.path("readers").valueStream().map(JsonNode::asString).toList())
        .containsAll(
            ask("/api/v1/eligibility", there)
                .path("readers")
                .valueStream()
                .filter(reader -> !reader.path("outcome").asString().equals("DENY"))
                .map(reader -> reader.path("id").asString())
                .filter(id -> sitsOnThePath(id))
                .toList());
  }

  @Test
  void aPlaceInTheProfileIsRefused() {
    ObjectNode asked = profile();
    asked.withObject("/study").put("patientLocation", "US-TX");
    Http.Answer answer = http.postJson("/api/v1/coverage", asked);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("/study", "patientLocation");
  }

  @Test
  void theNextPapersAreGivenWithWhoGetsThem() {
    ObjectNode asked = Http.example("texas-preliminary.json");
    ((ObjectNode) asked.path("reader").path("licences").get(0)).put("jurisdiction", "US-NY");
    JsonNode next = ask("/api/v1/next-papers", asked);
    assertThat(next.path("outcome").asString()).isEqualTo("DENY");
    assertThat(next.path("ways").get(0).path("papers").get(0).path("of").asString())
        .isEqualTo("READER");
    assertThat(next.path("ways").toString()).contains("FULL licence of US-TX");
  }

  private boolean sitsOnThePath(String id) {
    return Place.find("IN-KA")
        .orElseThrow()
        .equals(onFile.panel().findMember(id).orElseThrow().reader().readingFrom());
  }

  private static ObjectNode profile() {
    ObjectNode asked = Http.example("texas-preliminary.json");
    asked.remove("reader");
    asked.withObject("/study").remove("patientLocation");
    asked.withObject("/study").remove("facility");
    return asked;
  }

  private JsonNode ask(String path, ObjectNode asked) {
    Http.Answer answer = http.postJson(path, asked);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }
}
