package org.licet.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was answered is there after a kill, and in the log. A hundred rounds by a command: {@code
 * mvn test -Dtest=CrashTest -Dlicet.crash.rounds=100}.
 */
class CrashTest {
  private static final int ROUNDS = Integer.getInteger("licet.crash.rounds", 5);
  private static final long SEED = Long.getLong("licet.crash.seed", System.nanoTime());

  @TempDir Path folder;

  @Test
  void noAnsweredAttestationIsLostByAKill() throws Exception {
    System.out.println(
        "crash trial: -Dlicet.crash.rounds=" + ROUNDS + " -Dlicet.crash.seed=" + SEED);
    CrashTrial.Report report = new CrashTrial(folder, SEED).run(ROUNDS);
    System.out.println("crash trial: " + report);
    assertThat(report.lost()).as("seed %d: %s", SEED, report).isZero();
    assertThat(report.entries()).isEqualTo(report.answered()).isGreaterThan(ROUNDS);
  }
}
