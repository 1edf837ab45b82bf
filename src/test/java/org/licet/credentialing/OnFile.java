package org.licet.credentialing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.licet.web.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A reader on file, as staff enter one. */
final class OnFile {
  static final String API = "/api/v1/";

  private final Http http;
  private final String path;

  private OnFile(Http http, String path) {
    this.http = http;
    this.path = path;
  }

  /** Without papers. */
  static OnFile reader(Http http, ObjectNode own) {
    String id = "V-" + UUID.randomUUID();
    ObjectNode body = object().put("id", id).put("name", "Dr Ananya Rao");
    body.setAll(own);
    created(http.postJson(API + "readers", body));
    return new OnFile(http, API + "readers/" + id);
  }

  /** With the fields and papers that a question states. */
  static OnFile of(Http http, JsonNode question) {
    ObjectNode own = object();
    List.of("profession", "readingFrom", "languages")
        .forEach(field -> own.set(field, question.path("reader").path(field)));
    OnFile reader = reader(http, own);
    question
        .path("reader")
        .properties()
        .forEach(
            field -> {
              if (field.getValue().path(0).isObject()) {
                field.getValue().forEach(paper -> reader.enter(field.getKey(), paper));
              }
            });
    return reader;
  }

  /** The id of a paper that is entered. */
  String enter(String kind, JsonNode paper) {
    return created(http.postJson(path + "/" + kind, paper)).json().path("id").stringValue();
  }

  /** The id of the first paper with that value. */
  String find(String kind, String field, String value) {
    return http.get(path)
        .json()
        .path(kind)
        .valueStream()
        .filter(paper -> paper.path(field).stringValue().equals(value))
        .findFirst()
        .orElseThrow()
        .path("id")
        .stringValue();
  }

  Http.Answer verified(String paper, String at, String result, String... evidence) {
    ObjectNode look = object().put("source", "Texas Medical Board").put("method", "its web page");
    look.put("at", at).put("result", result);
    List.of(evidence).forEach(id -> look.withArray("evidence").add(id));
    return http.postJson(path + "/" + paper + "/verifications", look);
  }

  JsonNode facts(String query) {
    return http.get(path + "/facts" + query).json();
  }

  String id() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Where the reader stands, from the root of the service. */
  String path() {
    return path;
  }

  static Http.Answer created(Http.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer;
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
