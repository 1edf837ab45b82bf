package org.licet.issuance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.LicetService;
import org.licet.facts.StrictJson;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;

/** What is no good request is refused by the right 4xx, as a problem. */
@LicetService
class RefusalsTest {
  private static final String DECISIONS = "/api/v1/decisions";

  @Autowired private Http http;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "7",
        "\"x\"",
        "{",
        "{}x",
        "{} {}",
        "{\"study\":NaN}",
        "{\"study\":{},\"study\":{}}",
        "{\"study\":null}",
        "{'study':{}}",
        "{/**/}",
        "\uFEFF{}",
        "{\"reader\":{\"id\":\"\\ud800\"}}",
        "{\"reader\":{\"id\":\"\\u0000\"}}"
      })
  void whatIsNoQuestionIsABadRequest(String body) {
    requireProblem(http.postJson(DECISIONS, body.getBytes(UTF_8)), 400);
  }

  @Test
  void deepNestingIsABadRequest() {
    String deep = "{\"a\":".repeat(51) + "1" + "}".repeat(51);
    requireProblem(http.postJson(DECISIONS, deep.getBytes(UTF_8)), 400);
    String deepest = "[".repeat(200_000);
    requireProblem(http.postJson(DECISIONS, deepest.getBytes(UTF_8)), 400);
  }

  @Test
  void whatIsNotUtf8IsABadRequest() {
    byte[] latin = "{\"reader\":{\"id\":\"Ørsted\"}}".getBytes(ISO_8859_1);
    requireProblem(http.postJson(DECISIONS, latin), 400);
  }

  @Test
  void aBodyOverOneMebibyteIsTooLarge() {
    byte[] longest = new byte[StrictJson.LONGEST];
    Arrays.fill(longest, (byte) ' ');
    longest[0] = '{';
    longest[1] = '}';
    assertThat(http.postJson(DECISIONS, longest).status()).isEqualTo(200);
    byte[] longer = Arrays.copyOf(longest, longest.length + 1);
    longer[longest.length] = ' ';
    requireProblem(http.postJson(DECISIONS, longer), 413);
    requireProblem(http.postJson("/api/v1/assignments", longer), 413);
  }

  @Test
  void aBodyWhoseLengthIsNotToldIsReadOnlyAsFarAsItMayBeLong() throws IOException {
    String head =
        "POST %s HTTP/1.1\r\n"
            + "Host: x\r\n"
            + "Authorization: Bearer "
            + Http.KEY
            + "\r\n"
            + "Content-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n";
    String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
    String answer = raw(head.formatted(DECISIONS) + chunk.repeat(17) + "0\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
  }

  @Test
  void aBodyThatIsTooLongIsRefusedBeforeItIsSent() throws IOException {
    String head =
        "POST %s HTTP/1.1\r\n"
            + "Host: x\r\n"
            + "Authorization: Bearer "
            + Http.KEY
            + "\r\n"
            + "Content-Type: application/json\r\n"
            + "Content-Length: 9000000000\r\n"
            + "Connection: close\r\n\r\n";
    assertThat(raw(head.formatted(DECISIONS))).startsWith("HTTP/1.1 413");
  }

  @Test
  void aBodyThatBreaksOffIsABadRequest() throws IOException {
    String head =
        "POST %s HTTP/1.1\r\n"
            + "Host: x\r\n"
            + "Authorization: Bearer "
            + Http.KEY
            + "\r\n"
            + "Content-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n";
    String answer = raw(head.formatted(DECISIONS) + "zz\r\n{}\r\n0\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain",
    "application/xml",
    "application/x-www-form-urlencoded",
    "multipart/form-data;boundary=x",
    "application/json;charset=ISO-8859-1",
    "application/json;charset=nonsense",
    "nonsense",
    "/",
    "*/*"
  })
  void anotherMediaTypeIsUnsupported(String type) {
    requireProblem(http.post(DECISIONS, "{}".getBytes(UTF_8), "Content-Type", type), 415);
    requireProblem(
        http.post("/api/v1/assignments", "{}".getBytes(UTF_8), "Content-Type", type), 415);
  }

  @Test
  void aBodyWithoutATypeOrPackedIsUnsupported() {
    requireProblem(http.post(DECISIONS, "{}".getBytes(UTF_8)), 415);
    requireProblem(http.postJson(DECISIONS, "{}".getBytes(UTF_8), "Content-Encoding", "gzip"), 415);
  }

  @Test
  void anAnswerInAnotherTypeIsNotAcceptable() {
    for (String accept : new String[] {"text/html", "application/pdf", "nonsense"}) {
      requireProblem(http.postJson(DECISIONS, "{}".getBytes(UTF_8), "Accept", accept), 406);
    }
  }

  @Test
  void anotherMethodIsNotAllowed() {
    Http.Answer answer = http.get(DECISIONS);
    requireProblem(answer, 405);
    assertThat(answer.header("Allow")).isEqualTo("POST");
    requireProblem(http.postJson("/api/v1/law", "{}".getBytes(UTF_8)), 405);
    requireProblem(http.send(http.request("/api/v1/assignments").DELETE()), 405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/api/v1",
        "/api/v1/decisions/",
        "/api/v2/decisions",
        "/error",
        "/index.html",
        "/favicon.ico"
      })
  void anUnknownPathIsNotFound(String path) {
    requireProblem(http.get(path), 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/law|x HTTP/1.1\r\nHost: x\r\n",
        "GET /api/%zz HTTP/1.1\r\nHost: x\r\n",
        "GET /api/%00 HTTP/1.1\r\nHost: x\r\n",
        "GET /api/%ff HTTP/1.1\r\nHost: x\r\n",
        "GET /../../etc HTTP/1.1\r\nHost: x\r\n",
        "GET /api/v1/..;/law HTTP/1.1\r\nHost: x\r\n",
        "GET /api/v1//law HTTP/1.1\r\nHost: x\r\n",
        "GET /api/v1%2flaw HTTP/1.1\r\nHost: x\r\n",
        "GET /api/v1/law HTTP/1.1\r\n",
        "GET /api/v1/law HTTP/1.1\r\nHost: a b\r\n",
        "GET /api/v1/law HTTP/1.1\r\nHost: x\r\nAccept: application/json;q=2\r\n",
        "G\u0001T / HTTP/1.1\r\nHost: x\r\n",
        "TRACE /api/v1/law HTTP/1.1\r\nHost: x\r\n",
        "PROPFIND /api/v1/law HTTP/1.1\r\nHost: x\r\n",
        "POST /api/v1/decisions HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n",
        "POST /api/v1/decisions HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n"
      })
  void aRequestThatTheContainerRefusesIsNoFaultOfOurs(String request) throws IOException {
    String answer = raw(request + "Connection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 4");
    assertThat(answer).contains("application/problem+json").doesNotContain("Exception", "<html");
  }

  private static void requireProblem(Http.Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.json().path("title").asString()).isNotBlank();
    assertThat(answer.text()).doesNotContain("Exception", "org.licet", "springframework");
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", http.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      byte[] buffer = new byte[8_192];
      StringBuilder answer = new StringBuilder();
      while (!answer.toString().matches("(?s).*\r\n\r\n.*")) {
        int read = socket.getInputStream().read(buffer);
        if (read < 0) {
          return answer.toString();
        }
        answer.append(new String(buffer, 0, read, ISO_8859_1));
      }
      return answer.toString();
    }
  }
}
