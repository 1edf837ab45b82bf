package org.licet.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.facts.FactsReader;
import org.licet.facts.Status;
import org.licet.web.Http;
import org.licet.web.Json;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The panel is what is on file, as each reader's own facts say it. */
@LicetService
class RegistryPanelTest {
  private static final String READERS = "/api/v1/readers";

  @Autowired private Http http;
  @Autowired private RegistryPanel onFile;

  @Test
  void aReaderOfThePanelIsTheReaderOnFile() {
    String id = "R-" + UUID.randomUUID();
    ObjectNode reader = object().put("id", id).put("name", "Dr Panel").put("readingFrom", "IN-KA");
    assertThat(http.postJson(READERS, reader).status()).isEqualTo(201);
    Panel before = onFile.panel();
    assertThat(before.findMember(id).orElseThrow().reader().licences()).isNull();
    assertThat(onFile.panel()).as("kept while nothing changes").isSameAs(before);
    for (JsonNode licence : Http.example("texas-assignment.json").at("/reader/licences")) {
      assertThat(http.postJson(READERS + "/" + id + "/licences", licence).status()).isEqualTo(201);
    }
    ObjectNode facts = object();
    facts.set("reader", http.get(READERS + "/" + id + "/facts").json());
    assertThat(onFile.panel().findMember(id).orElseThrow().reader())
        .isEqualTo(FactsReader.read(Json.write(facts)).reader());
    Http.Answer ended =
        http.send(http.request(READERS + "/" + id + "?reason=left", "If-Match", "\"0\"").DELETE());
    assertThat(ended.status()).isEqualTo(200);
    assertThat(onFile.panel().findMember(id)).isEmpty();
  }

  @Test
  void whatIsDueIsNoMoreKnownThanInADecision() {
    String id = "R-" + UUID.randomUUID();
    ObjectNode reader = object().put("id", id).put("name", "Dr Panel").put("readingFrom", "IN-KA");
    assertThat(http.postJson(READERS, reader).status()).isEqualTo(201);
    ObjectNode licence = object().put("jurisdiction", "US-TX").put("status", "ACTIVE");
    String licences = READERS + "/" + id + "/licences";
    Http.Answer entered = http.postJson(licences, licence.put("verified", "2020-01-01"));
    assertThat(status(id)).isNull();
    ObjectNode look = object().put("source", "TMB").put("method", "its page");
    look.put("at", "2026-11-24").put("result", "CONFIRMED");
    String paper = licences + "/" + entered.json().path("id").stringValue();
    assertThat(http.postJson(paper + "/verifications", look).status()).isEqualTo(201);
    assertThat(status(id)).isEqualTo(Status.ACTIVE);
  }

  private @Nullable Status status(String reader) {
    return Objects.requireNonNull(
            onFile.panel().findMember(reader).orElseThrow().reader().licences())
        .getFirst()
        .status();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
