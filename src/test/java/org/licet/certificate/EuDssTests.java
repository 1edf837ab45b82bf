package org.licet.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** That EU DSS, with the authority as its one trust anchor and no network, says what we say. */
class EuDssTests {
  private static final Instant NOW = PrintedFile.NOW.plus(Duration.ofMinutes(1));
  @TempDir Path folder;

  static Stream<ObjectNode> examples() {
    return Stream.of(Examples.permit(), Examples.denial(), Examples.many(40, 12));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aCertificateIsTotallyPassedAtTheLevelStated(ObjectNode example) {
    PrintedFile printed = PrintedFile.print(folder, example);

    EuDss answer = EuDss.validate(printed.pdf(), printed.pki().caPem(), NOW);

    assertThat(answer.indication())
        .as(answer.reports().getXmlSimpleReport())
        .isEqualTo(Indication.TOTAL_PASSED);
    assertThat(answer.level()).isEqualTo(SignatureLevel.PAdES_BASELINE_LTA);
  }

  @Test
  void aCertificateWithALogProofIsTotallyPassed() {
    PrintedFile printed = PrintedFile.print(folder, Examples.permit());

    EuDss answer = EuDss.validate(printed.proven(Examples.permit()), printed.pki().caPem(), NOW);

    assertThat(answer.indication())
        .as(answer.reports().getXmlSimpleReport())
        .isEqualTo(Indication.TOTAL_PASSED);
    assertThat(answer.level()).isEqualTo(SignatureLevel.PAdES_BASELINE_LTA);
  }

  @Test
  void itPassesAsLongAsTheStampsAuthorityIsCertified() {
    PrintedFile printed = PrintedFile.print(folder, Examples.permit());
    // the revocation lists in it ended long ago
    Instant later = NOW.plus(Duration.ofDays(700));

    EuDss answer = EuDss.validate(printed.pdf(), printed.pki().caPem(), later);

    assertThat(answer.indication())
        .as(answer.reports().getXmlSimpleReport())
        .isEqualTo(Indication.TOTAL_PASSED);
  }

  @Test
  void aByteChangedFails() {
    PrintedFile printed = PrintedFile.print(folder, Examples.permit());
    byte[] changed = printed.pdf().clone();
    changed[1000] ^= 1;

    EuDss answer = EuDss.validate(changed, printed.pki().caPem(), NOW);

    assertThat(answer.indication()).isEqualTo(Indication.TOTAL_FAILED);
  }
}
