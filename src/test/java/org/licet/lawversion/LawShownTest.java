package org.licet.lawversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.evaluation.Law;
import org.licet.law.Requirement;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@LicetService
class LawShownTest {
  @Autowired private Http http;
  @Autowired private Law law;

  @Test
  void everyPlaceIsShownWithItsRequirements() {
    JsonNode shown = http.get("/api/v1/law").json();
    assertThat(shown.path("digest").asString()).isEqualTo(law.book().digest().value());
    List<String> places = strings(shown.path("places"), "code");
    assertThat(places).contains("US", "US-TX", "IN", "GB", "EU", "AU").isSorted();
    List<String> ids =
        shown
            .path("places")
            .valueStream()
            .flatMap(place -> strings(place.path("requirements"), "id").stream())
            .toList();
    assertThat(ids)
        .containsExactlyInAnyOrderElementsOf(
            law.book().requirements().stream().map(r -> r.id().toString()).toList());
  }

  @Test
  void everyPlaceSaysWhenItsLawWasReviewedAndByWhom() {
    assertThat(http.get("/api/v1/law").json().path("places"))
        .allSatisfy(
            place -> {
              String code = place.path("code").asString();
              assertThat(place.path("reviewed").path("on").asString()).as(code).startsWith("20");
              assertThat(place.path("reviewed").path("by").asString()).as(code).isNotEmpty();
            });
  }

  @Test
  void everyRequirementIsShownWithTheRulesAsWritten() throws Exception {
    for (Requirement requirement : law.book().requirements()) {
      JsonNode shown = http.get("/api/v1/law/requirements/" + requirement.id()).json();
      assertThat(shown.path("text").asString()).isEqualTo(requirement.text());
      assertThat(shown.path("citation").asString()).isEqualTo(requirement.citation());
      assertThat(shown.path("rules")).as(requirement.id().toString()).isNotEmpty();
      for (JsonNode rule : shown.path("rules")) {
        String line =
            Files.readAllLines(Path.of(rule.path("file").asString()))
                .get(rule.path("line").asInt() - 1);
        assertThat(rule.path("text").asString()).startsWith(line).endsWith("end\n");
      }
    }
  }

  @Test
  void aRowOfATableIsShownWithTheRuleOverTheTable() {
    JsonNode rules = http.get("/api/v1/law/requirements/US-TX.LICENSURE.1").json().path("rules");
    assertThat(strings(rules, "file")).containsExactly("rules/US/divisions.dslr");
    assertThat(rules.path(0).path("text").asString()).contains("{code}.LICENSURE.1");

    rules = http.get("/api/v1/law/requirements/CA-QC.LICENSURE.1").json().path("rules");
    assertThat(strings(rules, "file")).containsExactly("rules/CA/divisions.dslr");
  }

  @Test
  void lawThatEndsIsShownWithWhatFollowsIt() {
    Requirement ends =
        law.book().requirements().stream()
            .filter(r -> r.id().toString().startsWith("IN.") && r.inForce().to() != null)
            .findFirst()
            .orElseThrow();
    JsonNode shown = http.get("/api/v1/law/requirements/" + ends.id()).json();
    assertThat(shown.at("/inForce/to").asString()).isEqualTo(String.valueOf(ends.inForce().to()));
    List<String> next = strings(shown.at("/history/precedes"), "id");
    for (String id : next) {
      JsonNode follower = http.get("/api/v1/law/requirements/" + id).json();
      assertThat(strings(follower.at("/history/follows"), "id")).contains(ends.id().toString());
    }
    assertThat(next).isNotEmpty();
  }

  @Test
  void whatIsNotOnFileIsNotFound() {
    assertThat(http.get("/api/v1/law/requirements/US-TX.LICENSURE.99").status()).isEqualTo(404);
    assertThat(http.get("/api/v1/law/requirements/nonsense").status()).isEqualTo(404);
  }

  private static List<String> strings(JsonNode list, String field) {
    return list.valueStream().map(each -> each.path(field).asString()).toList();
  }
}
