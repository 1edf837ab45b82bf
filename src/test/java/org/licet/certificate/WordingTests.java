package org.licet.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTests {
  @Test
  void refusesAFileThatLacksAKey() throws IOException {
    assertThatThrownBy(() -> read(standard().replace("verdict.deny=", "verdict.denied=")))
        .hasMessage("wording: `verdict.deny` is missing or empty");
  }

  @Test
  void refusesAKeyThatIsNotPrinted() throws IOException {
    assertThatThrownBy(() -> read(standard() + "\nverdict.maybe=MAYBE\n"))
        .hasMessage("wording: [verdict.maybe] are not keys of the certificate");
  }

  @Test
  void whatIsFilledInIsNotReadForPlacesAgain() throws IOException {
    Wording wording = read(standard());

    assertThat(wording.of(Word.WAIVED_BY, Map.of("label", "{label} $1 \\")))
        .isEqualTo("Exception “{label} $1 \\”:");
  }

  private static Wording read(String text) throws IOException {
    return Wording.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static String standard() throws IOException {
    try (InputStream in =
        WordingTests.class.getResourceAsStream("/certificates/wording.properties")) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
