package org.licet.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.licet.postgres.CrashOrders.Answered;
import org.licet.transparencylog.Checkpoint;
import org.licet.transparencylog.Fsck;
import org.licet.transparencylog.LogProof;
import org.licet.transparencylog.LogServer;
import org.licet.transparencylog.NoteKey;

/**
 * Kills the service, its database server, or both, with SIGKILL at a random moment while callers
 * have assignments decided, again and again over one data folder. After each start, what was
 * answered has to be there as it was answered, be in the log, and the whole log has to hold.
 */
final class CrashTrial {
  private static final int CALLERS = 4;

  /** Answers before a kill, so that there is something to lose. */
  private static final int FIRST = 20;

  private enum Victim {
    SERVICE,
    SERVER,
    BOTH,
    SERVICE_WHILE_STARTING
  }

  /**
   * What came out.
   *
   * @param answered orders that were answered
   * @param lost those of them that were missing afterwards
   * @param entries of the log in the end
   * @param startMillis what each start over the folder took
   */
  record Report(int answered, int lost, long entries, List<Long> startMillis) {}

  private final Path folder;
  private final Random random;
  private final CrashOrders orders;
  private final Map<Integer, Long> places = new ConcurrentHashMap<>();
  private final List<Long> startMillis = new ArrayList<>();
  private int lost;

  CrashTrial(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
    this.orders = new CrashOrders("trial-" + seed);
  }

  /** Runs the rounds, then starts once more, looks at everything again, and stops cleanly. */
  Report run(int rounds) throws Exception {
    for (int round = 0; round < rounds; round++) {
      kill(Victim.values()[round % Victim.values().length]);
    }
    ServiceJvm last = start();
    URI address = last.address();
    check(address);
    places.clear(); // each is looked up again
    Checkpoint log = check(address);
    requireNoGap(log);
    Report report = new Report(orders.answered().size(), lost, log.size(), startMillis);
    requireSeesALoss(address);
    last.terminate();
    return report;
  }

  /** The trial is worth something only if it counts an answer of which there is nothing. */
  private void requireSeesALoss(URI service) throws IOException {
    String never = UUID.randomUUID().toString();
    orders.answered().put(0, new Answered(never, never, "{}"));
    int before = lost;
    check(service);
    if (lost != before + 1) {
      throw new AssertionError("the trial does not see that an answer is lost");
    }
  }

  private ServiceJvm start() throws IOException {
    return new ServiceJvm(folder);
  }

  private void kill(Victim victim) throws Exception {
    ServiceJvm service = start();
    if (victim == Victim.SERVICE_WHILE_STARTING) {
      Thread.sleep(random.nextInt(4000));
      service.kill();
      return;
    }
    long begun = System.nanoTime();
    URI address = service.address();
    startMillis.add((System.nanoTime() - begun) / 1_000_000);
    check(address);
    CountDownLatch first = new CountDownLatch(FIRST);
    List<Thread> callers =
        IntStream.range(0, CALLERS)
            .mapToObj(
                each -> Thread.ofVirtual().start(() -> orders.sendUntilInterrupted(address, first)))
            .toList();
    if (!first.await(60, TimeUnit.SECONDS)) {
      throw new AssertionError("the service answers too slowly");
    }
    Thread.sleep(random.nextInt(20, 500));
    if (victim != Victim.SERVICE) {
      postmaster(folder).destroyForcibly();
    }
    if (victim == Victim.SERVER) {
      Thread.sleep(random.nextInt(200)); // callers are told that there is no database
    }
    service.kill();
    callers.forEach(Thread::interrupt);
    for (Thread caller : callers) {
      caller.join();
    }
  }

  /** The server that serves a folder. */
  static ProcessHandle postmaster(Path folder) throws IOException {
    String pid = Files.readAllLines(folder.resolve("postgres/data/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
  }

  /** Looks at what was answered and not yet looked at, and at the whole log. */
  private Checkpoint check(URI service) throws IOException {
    NoteKey key = NoteKey.parse(Files.readString(folder.resolve("log/key.pub")));
    for (Map.Entry<Integer, Answered> each : orders.answered().entrySet()) {
      if (!places.containsKey(each.getKey())) {
        check(service, each.getKey(), each.getValue(), key);
      }
    }
    orders.sendAgain(service);
    try (LogServer log = new LogServer(service.resolve("/log"))) {
      return Fsck.check(log, key);
    }
  }

  private void check(URI service, int number, Answered answered, NoteKey key) {
    HttpResponse<byte[]> again =
        orders.get(service, "/api/v1/assignments/" + answered.assignment());
    if (again.statusCode() == 404) {
      lost++;
      return;
    }
    require(new String(again.body(), UTF_8).equals(answered.body()), "another answer", number);
    String attestation = "/api/v1/attestations/" + answered.attestation();
    HttpResponse<byte[]> proof = orders.get(service, attestation + ".proof");
    for (int i = 0; i < 200 && proof.statusCode() == 404; i++) {
      pause();
      proof = orders.get(service, attestation + ".proof");
    }
    require(proof.statusCode() == 200, "not in the log", number);
    LogProof parsed = LogProof.parse(new String(proof.body(), UTF_8));
    parsed.verify(orders.get(service, attestation + ".jws").body(), key);
    places.put(number, parsed.index());
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void require(boolean holds, String otherwise, int number) {
    if (!holds) {
      throw new AssertionError("order " + number + ": " + otherwise);
    }
  }

  /** Each order was answered in the end, and once: the log has these entries and no others. */
  private void requireNoGap(Checkpoint log) {
    List<Long> found = places.values().stream().sorted().toList();
    List<Long> expected = IntStream.range(0, (int) log.size()).mapToObj(Long::valueOf).toList();
    if (!found.equals(expected)) {
      throw new AssertionError(
          "%d answers stand at %d places of a log of %d entries"
              .formatted(orders.answered().size(), found.stream().distinct().count(), log.size()));
    }
  }
}
