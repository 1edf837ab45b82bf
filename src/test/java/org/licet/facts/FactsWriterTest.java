package org.licet.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactsWriterTest {
  private static final long SEED = 20261124;

  @Test
  void aQuestionThatIsWrittenReadsAsTheSameQuestion() {
    for (Question question : new RandomQuestions(SEED).next(5_000)) {
      String written = FactsWriter.write(question).toString();
      Question read = FactsReader.read(written.getBytes(StandardCharsets.UTF_8));
      assertThat(read).as("seed %s: %s", SEED, written).isEqualTo(question);
      assertThat(FactsWriter.write(read)).hasToString(written);
      assertThat(FactsReader.read(FactsWriter.write(question), "/facts")).isEqualTo(question);
    }
  }

  @Test
  void theEmptyQuestionIsAnEmptyObject() {
    assertThat(FactsWriter.write(Question.EMPTY)).hasToString("{}");
  }

  @Test
  void aNullThatWasWrittenStaysAndAFactThatIsAbsentIsLeftOut() {
    String written =
        "{\"reader\":{\"licences\":[{\"expires\":null},{}],\"indemnity\":[{\"perClaim\":null},{}]}}";
    Question question = FactsReader.read(written.getBytes(StandardCharsets.UTF_8));
    assertThat(FactsWriter.write(question)).hasToString(written);
  }

  @Test
  void equalQuestionsThatWereWrittenDifferentlyAreWrittenAlike() {
    List<String> texts =
        List.of(
            "{\"study\":{\"patientLocation\":\"PR\",\"consents\":[\"CROSS_BORDER_TRANSFER\",\"TELERADIOLOGY\"]},\"asOf\":\"2026-11-24T10:00:00.000Z\","
                + "\"reader\":{\"languages\":[\"PT-br\"],\"indemnity\":[{\"perClaim\":{\"currency\":\"USD\",\"amount\":1e6}}]},\"provider\":{}}",
            "{\"asOf\":\"2026-11-24T10:00:00Z\",\"study\":{\"consents\":[\"TELERADIOLOGY\",\"CROSS_BORDER_TRANSFER\",\"TELERADIOLOGY\"],\"patientLocation\":\"US-PR\"},"
                + "\"reader\":{\"indemnity\":[{\"perClaim\":{\"amount\":1000000.00,\"currency\":\"USD\"}}],\"languages\":[\"pt-BR\"]}}");
    assertThat(texts)
        .extracting(
            text ->
                FactsWriter.write(FactsReader.read(text.getBytes(StandardCharsets.UTF_8)))
                    .toString())
        .containsOnly(
            "{\"asOf\":\"2026-11-24T10:00:00Z\",\"study\":{\"patientLocation\":\"US-PR\",\"consents\":[\"TELERADIOLOGY\",\"CROSS_BORDER_TRANSFER\"]},"
                + "\"reader\":{\"indemnity\":[{\"perClaim\":{\"amount\":1000000,\"currency\":\"USD\"}}],\"languages\":[\"pt-BR\"]}}");
  }

  @Test
  void theSameSeedGivesTheSameQuestions() {
    assertThat(new RandomQuestions(7).next(200)).isEqualTo(new RandomQuestions(7).next(200));
    assertThat(new RandomQuestions(7).next(200)).isNotEqualTo(new RandomQuestions(8).next(200));
  }
}
