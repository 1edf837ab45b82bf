package org.licet.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.facts.FactsWriter;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@LicetService
class EligibilityEndpointTest {
  private static final String PATH = "/api/v1/eligibility";

  @Autowired private Http http;
  @Autowired private TestPanel onFile;

  @BeforeEach
  void someReadersAreOnFile() {
    onFile.is(TestPanel.of(25, 1));
  }

  @AfterEach
  void nobodyIsOnFileAnyMore() {
    onFile.is(Panel.EMPTY);
  }

  @Test
  void theListEqualsTheDecisionsOfEachReader() {
    ObjectNode asked = question();
    JsonNode list = ask(asked);
    assertThat(list.path("readers").size()).isEqualTo(25);
    for (JsonNode each : list.path("readers")) {
      Panel.Member member = onFile.panel().findMember(each.path("id").asString()).orElseThrow();
      ObjectNode single = asked.deepCopy();
      single.set(
          "reader", FactsWriter.write(TestPanel.question().by(member.reader())).path("reader"));
      JsonNode decision = http.postJson("/api/v1/decisions", single).json();
      assertThat(each.path("name").asString()).isEqualTo(member.name());
      assertThat(each.path("outcome")).isEqualTo(decision.path("outcome"));
      assertThat(each.path("validUntil")).isEqualTo(decision.path("validUntil"));
      assertThat(list.path("asOf")).isEqualTo(decision.path("asOf"));
      assertThat(list.path("law")).isEqualTo(decision.path("law"));
      assertThat(each.path("unmet").valueStream().map(JsonNode::asString))
          .containsExactlyElementsOf(
              decision
                  .path("requirements")
                  .valueStream()
                  .filter(r -> r.path("status").asString().equals("UNMET"))
                  .map(r -> r.path("id").asString())
                  .toList());
      assertThat(each.path("conditions").valueStream().map(c -> c.path("id").asString()))
          .containsExactlyElementsOf(
              decision.path("conditions").valueStream().map(c -> c.path("id").asString()).toList());
    }
  }

  @Test
  void onlyThoseAskedForAreDecided() {
    ObjectNode asked = question();
    asked.putArray("readers").add("R-0003").add("R-0001");
    assertThat(ask(asked).path("readers").valueStream().map(r -> r.path("id").asString()))
        .containsExactlyInAnyOrder("R-0001", "R-0003");
  }

  @Test
  void aReaderGivenInlineAndOneNotOnFileAreRefusedTogether() {
    ObjectNode asked = Http.example("texas-final.json");
    asked.putArray("readers").add("R-0001").add("NOBODY");
    Http.Answer answer = http.postJson(PATH, asked);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors").valueStream().map(e -> e.path("pointer").asString()))
        .containsExactlyInAnyOrder("/reader", "/readers");
    assertThat(answer.text()).contains("NOBODY").doesNotContain("R-0001");
  }

  private static ObjectNode question() {
    ObjectNode asked = Http.example("texas-preliminary.json");
    asked.remove("reader");
    return asked;
  }

  private JsonNode ask(ObjectNode asked) {
    Http.Answer answer = http.postJson(PATH, asked);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }
}
