package org.licet.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "CQC, CQC, 0",
    "CQV, CQC, 1",
    "CCQ, CQC, 1",
    "CQ, CQC, 1",
    "CQCX, CQC, 1",
    "'', CQC, 3",
    "CQC, '', 3",
    "CA, ABC, 3",
    "MQSA, QMAS, 2"
  })
  void distanceCountsInsertionsDeletionsReplacementsAndSwaps(String a, String b, int distance) {
    assertThat(Spelling.distance(a, b)).isEqualTo(distance);
    assertThat(Spelling.distance(b, a)).isEqualTo(distance);
  }

  @Test
  void onlyWhatIsNearIsSuggested() {
    List<String> known = List.of("modality", "bodyPart", "purpose");
    assertThat(Spelling.nearest("modalty", known)).contains("modality");
    assertThat(Spelling.nearest("BODYPART", known)).contains("bodyPart");
    assertThat(Spelling.nearest("patientName", known)).isEmpty();
    assertThat(Spelling.nearest("modality".repeat(1_000), known)).isEmpty();
  }
}
