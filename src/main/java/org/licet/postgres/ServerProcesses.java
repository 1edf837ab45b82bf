package org.licet.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processes of the server in one data folder, found by what they run and where they work. A pid
 * on file alone is never believed: it may be somebody else's by now.
 */
record ServerProcesses(Layout layout, Programs programs) {
  private static final Logger LOG = LoggerFactory.getLogger(ServerProcesses.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(20);
  private static final Duration AFTER_KILL = Duration.ofSeconds(10);

  /** Stops a server that an earlier licet left behind, if there is one. */
  void stopLeftover() {
    List<ProcessHandle> found = living();
    if (!found.isEmpty()) {
      LOG.warn(
          "stopping the PostgreSQL that an earlier licet left in {}: processes {}",
          layout.home(),
          pids(found));
    }
    stop();
    dropForeignPid();
  }

  /**
   * Stops the server cleanly (fast shutdown), or kills it where it does not stop; returns when
   * nothing of it lives.
   */
  void stop() {
    Set<Long> signalled = new HashSet<>();
    if (endsWithin(PATIENCE, () -> signalRoots(signalled))) {
      return;
    }
    LOG.warn(
        "PostgreSQL in {} did not stop within {} s and is killed",
        layout.home(),
        PATIENCE.toSeconds());
    if (!endsWithin(AFTER_KILL, () -> living().forEach(ProcessHandle::destroyForcibly))) {
      throw new LocalPostgresException(
          "data folder `%s`: processes `%s` of its PostgreSQL cannot be ended: end them and start again"
              .formatted(layout.folder(), pids(living())));
    }
  }

  /**
   * SIGINT asks a postmaster for a fast shutdown; anything else that has lost its parent just ends.
   */
  private void signalRoots(Set<Long> signalled) {
    List<ProcessHandle> living = living();
    Set<Long> pids = new HashSet<>(pids(living));
    for (ProcessHandle process : living) {
      boolean root = process.parent().map(parent -> !pids.contains(parent.pid())).orElse(true);
      if (root && signalled.add(process.pid())) {
        programs.run(Duration.ofSeconds(30), "pg_ctl", "kill", "INT", Long.toString(process.pid()));
      }
    }
  }

  private boolean endsWithin(Duration limit, Runnable attempt) {
    long end = System.nanoTime() + limit.toNanos();
    while (!living().isEmpty()) {
      if (System.nanoTime() > end) {
        return false;
      }
      attempt.run();
      LockSupport.parkNanos(POLL.toNanos());
    }
    return true;
  }

  List<ProcessHandle> living() {
    return ProcessHandle.allProcesses().filter(this::isOurs).toList();
  }

  /**
   * A process of our programs, or any PostgreSQL that works in our cluster. A zombie runs nothing,
   * so it is none.
   */
  private boolean isOurs(ProcessHandle process) {
    Path program = process.info().command().map(Path::of).orElse(null);
    if (program == null) {
      return false;
    }
    return program.startsWith(layout.home())
        || (program.endsWith("postgres") && worksInData(process.pid()));
  }

  private boolean worksInData(long pid) {
    try {
      return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), layout.data());
    } catch (IOException e) {
      return false; // another user's, or gone
    }
  }

  /**
   * Deletes a pid file whose pid now belongs to somebody else: PostgreSQL would take that one for a
   * server and refuse. INVARIANT: called only when no process of this server lives.
   */
  private void dropForeignPid() {
    try {
      if (!Files.exists(layout.postmasterPid())) {
        return;
      }
      String pid = Files.readString(layout.postmasterPid()).lines().findFirst().orElse("").strip();
      boolean foreign =
          pid.matches("[1-9][0-9]{0,9}") && ProcessHandle.of(Long.parseLong(pid)).isPresent();
      if (foreign || pid.isEmpty()) {
        LOG.warn(
            "dropping {}: process `{}` is no PostgreSQL of this folder",
            layout.postmasterPid(),
            pid);
        Files.delete(layout.postmasterPid());
      }
    } catch (IOException e) {
      throw new LocalPostgresException(
          "cannot check `%s`: %s".formatted(layout.postmasterPid(), e.getMessage()), e);
    }
  }

  private static List<Long> pids(List<ProcessHandle> processes) {
    return processes.stream().map(ProcessHandle::pid).toList();
  }
}
