package org.licet.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RequirementIdTest {
  @Test
  void idsSortAsTheirTextAndNumbersAsNumbers() {
    List<String> sorted =
        List.of(
            "GB-ENG.PROVIDER.1",
            "GB.LICENSURE.2",
            "GB.LICENSURE.10",
            "US-TX.LICENSURE.1",
            "US.LICENSURE.1",
            "US.PAYER.1");
    TreeSet<RequirementId> ids = new TreeSet<>();
    sorted.reversed().forEach(id -> ids.add(RequirementId.of(id)));
    assertThat(ids).extracting(RequirementId::toString).containsExactlyElementsOf(sorted);
  }

  @Test
  void whatIsNoIdIsNotFound() {
    assertThat(
            List.of(
                "US-TX", "US-TX.LICENCE.1", "us.LICENSURE.1", "US.LICENSURE.0", "US.LICENSURE.01"))
        .allSatisfy(text -> assertThat(RequirementId.find(text)).isEmpty());
  }
}
