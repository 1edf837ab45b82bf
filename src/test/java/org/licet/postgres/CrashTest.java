package org.licet.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was committed is there after a kill; see {@link CrashTrial} for more rounds. */
class CrashTest {
  private static final int ROUNDS = Integer.getInteger("licet.crash.rounds", 5);
  private static final long SEED = Long.getLong("licet.crash.seed", System.nanoTime());

  @TempDir Path folder;

  @Test
  void noCommittedRowIsLostByAKill() throws Exception {
    System.out.println("crash trial: -Dlicet.crash.rounds=" + ROUNDS + " -Dlicet.crash.seed=" + SEED);
    CrashTrial.Report report = new CrashTrial(folder, SEED, false).run(ROUNDS);
    System.out.println("crash trial: " + report);
    assertThat(report.lost()).as("seed %d: %s", SEED, report).isZero();
    assertThat(report.kept()).isGreaterThan(ROUNDS);
    assertThat(report.unanswered()).isLessThanOrEqualTo(ROUNDS * CrashWriter.WRITERS);
  }

  /** The trial is worth something only if it fails where commits don't wait for the disk. */
  @Test
  void theTrialSeesALossWhereCommitsAreCareless() throws Exception {
    assertThat(new CrashTrial(folder, SEED, true).run(2).lost()).isPositive();
  }
}
