package org.licet.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.licet.web.Http;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A reader with papers on file: some hold, one is about to lapse, one has lapsed, one is off. */
record Staffed(Http http, String id) {
  static final String API = "/api/v1/";

  static Staffed enter(Http http, String name) {
    Staffed reader = new Staffed(http, "R-" + UUID.randomUUID());
    created(
        http,
        "readers",
        """
        {"id": "%s", "name": "%s", "profession": "PHYSICIAN", "readingFrom": "IN-KA",
         "languages": ["en"], "zone": "Asia/Kolkata"}
        """
            .formatted(reader.id, name));
    reader.paper(
        "licences",
        """
        {"jurisdiction": "US-TX", "authority": "TMB", "number": "Q1234", "type": "FULL",
         "status": "ACTIVE", "issued": "2020-01-01", "expires": "2027-02-10"}
        """);
    reader.paper(
        "licences",
        """
        {"jurisdiction": "GB", "authority": "GMC", "number": "7654321", "type": "FULL",
         "status": "ACTIVE", "issued": "2022-03-01", "expires": "2026-08-31"}
        """);
    reader.paper(
        "licences",
        """
        {"jurisdiction": "IN", "authority": "KMC", "type": "FULL", "status": "ACTIVE",
         "issued": "2015-05-01", "expires": null}
        """);
    reader.paper(
        "certifications",
        """
        {"body": "ABR", "specialty": "DIAGNOSTIC_RADIOLOGY", "status": "ACTIVE", "expires": null}
        """);
    reader.paper(
        "privileges",
        """
        {"facility": "F1", "basis": "PROXY", "modalities": ["CT", "MR"], "status": "ACTIVE",
         "expires": "2026-11-29"}
        """);
    reader.paper(
        "indemnity",
        """
        {"insurer": "Lone Star", "covers": ["US"], "expires": "2027-06-30",
         "perClaim": {"amount": 1000000, "currency": "USD"}}
        """);
    reader.paper(
        "screenings",
        "{\"list\": \"OIG-LEIE\", \"checked\": \"2026-11-01\", \"result\": \"CLEAR\"}");
    return reader;
  }

  String path() {
    return "/readers/" + id;
  }

  /** Enters a paper, and gives its id. */
  String paper(String kind, String json) {
    return created(http, "readers/" + id + "/" + kind, json);
  }

  static String created(Http http, String path, String json) {
    Http.Answer answer =
        http.postJson(API + path, json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
