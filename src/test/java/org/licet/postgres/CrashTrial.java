package org.licet.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Kills the server, the JVM that holds it, or both, with SIGKILL at a random moment, again and again over one data
 * folder, and counts the rows that are missing though their commit was answered. Fifty rounds by a command: {@code mvn
 * test -Dtest=CrashTest -Dlicet.crash.rounds=50}, or {@link #main}.
 */
final class CrashTrial {
  private enum Victim {
    JVM,
    SERVER,
    BOTH,
    JVM_WHILE_STARTING
  }

  /** The numbers of a round begin at this times the round, so that a lost number is never written anew. */
  private static final long STRIDE = 1_000_000;

  /**
   * What came out.
   *
   * @param kept rows whose commit was answered
   * @param lost those of them that were missing afterwards
   * @param unanswered rows that are there though nobody saw the answer: at most one for each writer and round
   * @param startMillis what each start over the folder took
   */
  record Report(int kept, int lost, int unanswered, List<Long> startMillis) {}

  private final Path folder;
  private final Random random;
  private final boolean careless;
  private final TreeSet<Long> kept = new TreeSet<>();
  private final TreeSet<Long> found = new TreeSet<>();
  private final TreeSet<Long> lost = new TreeSet<>();
  private final List<Long> startMillis = new ArrayList<>();

  CrashTrial(Path folder, long seed, boolean careless) {
    this.folder = folder;
    this.random = new Random(seed);
    this.careless = careless;
  }

  /** Arguments: folder, rounds, seed, {@code careful} or {@code careless}. */
  public static void main(String[] arguments) throws Exception {
    boolean careless = arguments[3].equals("careless");
    Report report =
        new CrashTrial(Path.of(arguments[0]), Long.parseLong(arguments[2]), careless)
            .run(Integer.parseInt(arguments[1]));
    System.out.println(report);
    System.exit(report.lost() == 0 ? 0 : 1);
  }

  /** Runs the rounds, then starts once more, looks, and stops cleanly. */
  Report run(int rounds) throws IOException, InterruptedException {
    for (int round = 1; round <= rounds; round++) {
      kill(round, Victim.values()[(round - 1) % Victim.values().length]);
    }
    ChildJvm last = new ChildJvm(folder, (rounds + 1) * STRIDE, false);
    last.awaitWriting();
    last.terminate();
    last.awaitEnd().stream().takeWhile(line -> !line.equals("writing")).forEach(this::hear);
    TreeSet<Long> unanswered = new TreeSet<>(found);
    unanswered.removeAll(kept);
    return new Report(kept.size(), lost.size(), unanswered.size(), startMillis);
  }

  private void kill(int round, Victim victim) throws IOException, InterruptedException {
    ChildJvm child = new ChildJvm(folder, round * STRIDE, careless);
    if (victim == Victim.JVM_WHILE_STARTING) {
      Thread.sleep(random.nextInt(1500));
    } else {
      child.awaitWriting();
      Thread.sleep(random.nextInt(20, 500));
    }
    if (victim != Victim.SERVER) {
      child.kill();
    }
    if (victim == Victim.SERVER || victim == Victim.BOTH) {
      postmaster(folder).destroyForcibly();
    }
    child.awaitEnd().forEach(this::hear);
  }

  /** The server that serves a folder. */
  static ProcessHandle postmaster(Path folder) throws IOException {
    String pid = Files.readAllLines(folder.resolve("postgres/data/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
  }

  private void hear(String line) {
    String[] words = line.split(" ");
    switch (words[0]) {
      case "started" -> {
        startMillis.add(Long.parseLong(words[1]));
        found.clear();
      }
      case "found" ->
          LongStream.rangeClosed(Long.parseLong(words[1]), Long.parseLong(words[2])).forEach(found::add);
      case "damaged" -> {
        if (!words[1].equals("0")) {
          throw new AssertionError(words[1] + " rows are not as they were written");
        }
      }
      case "told" -> {
        kept.stream().filter(number -> !found.contains(number)).forEach(lost::add);
      }
      case "kept" -> kept.add(Long.parseLong(words[1]));
      default -> {} // where the writer stands
    }
  }
}
