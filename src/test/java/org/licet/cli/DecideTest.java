package org.licet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DecideTest {
  private static final Path PRELIMINARY = Issued.EXAMPLES.resolve("texas-preliminary.json");
  private static final Path FINAL = Issued.EXAMPLES.resolve("texas-final.json");

  @TempDir private Path folder;

  @Test
  void aPreliminaryReadFromBengaluruIsConditionalAndTheFinalOneDenied() {
    assertThat(json(Ran.licet("decide", PRELIMINARY)).path("outcome").asString())
        .isEqualTo("CONDITIONAL");
    JsonNode denied = json(Ran.licet("decide", FINAL));
    assertThat(denied.path("outcome").asString()).isEqualTo("DENY");
    JsonNode unmet =
        denied
            .path("requirements")
            .valueStream()
            .filter(r -> r.path("status").asString().equals("UNMET"))
            .findFirst()
            .orElseThrow();
    assertThat(unmet.path("citation").asString()).isNotBlank();
    assertThat(unmet.path("remedy").asString()).isNotBlank();
  }

  @Test
  void theAnswerIsReadableOrOnOneLine() {
    Ran pretty = Ran.licet("decide", FINAL);
    Ran compact = Ran.licet("decide", "--compact", FINAL);
    assertThat(pretty.lines()).hasSizeGreaterThan(100);
    assertThat(compact.lines()).hasSize(1);
    assertThat(json(pretty)).isEqualTo(json(compact));
  }

  @Test
  void aLawFolderDecidesAsTheBundledLawDoes() {
    assertThat(Ran.licet("decide", FINAL, "--law", ".").out())
        .isEqualTo(Ran.licet("decide", FINAL).out());
  }

  @Test
  void standardInputIsReadForAHyphen() throws IOException {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(Files.readAllBytes(FINAL)));
      assertThat(Ran.licet("decide", "-").out()).isEqualTo(Ran.licet("decide", FINAL).out());
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void everyFaultOfAQuestionIsALine() throws IOException {
    Path bad =
        Files.writeString(
            folder.resolve("bad.json"),
            "{\"study\": {\"modality\": \"XX\"}, \"rader\": {}, \"reader\": {\"readingFrom\":"
                + " \"USTX\"}}");
    Ran ran = Ran.licet("decide", bad);
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines())
        .hasSize(4)
        .anyMatch(
            line -> line.startsWith("/reader/readingFrom: found `USTX`, expected an ISO 3166 code"))
        .anyMatch(line -> line.startsWith("/study/modality: found `XX`, expected "))
        .last()
        .isEqualTo("licet: 3 faults in the question: it was not decided");
  }

  @Test
  void whatIsNoFileIsSaidInALine() {
    assertThat(Ran.licet("decide", folder.resolve("none.json")))
        .isEqualTo(new Ran(2, "", "licet: `" + folder.resolve("none.json") + "`: no such file\n"));
    assertThat(Ran.licet("decide", folder).exitCode()).isEqualTo(2);
  }

  private static JsonNode json(Ran ran) {
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }
}
