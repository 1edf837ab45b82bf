package org.licet.lawversion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.law.LawFiles;
import org.licet.law.LawRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Reads what other nodes approved, and proposes what changes in the law folder once it has been
 * still from one look to the next.
 */
@Component
final class LawWatch {
  private static final Logger LOG = LoggerFactory.getLogger(LawWatch.class);

  private final LawInForce laws;
  private final LawChanges changes;
  private final Clock clock;
  private final @Nullable Path folder;
  private boolean unreadable;
  private long seen;
  private long handled;

  LawWatch(LawInForce laws, LawChanges changes, Clock clock, Environment environment) {
    this.laws = laws;
    this.changes = changes;
    this.clock = clock;
    String named = environment.getProperty("licet.law", "");
    this.folder = named.isBlank() ? null : Path.of(named);
    this.handled = folder == null ? 0 : state(folder);
    this.seen = handled;
  }

  /** Who proposes what a folder holds. */
  static String name(Path folder) {
    return "law folder " + folder.toAbsolutePath().normalize();
  }

  @Scheduled(fixedDelay = 500)
  void readApprovals() {
    try {
      laws.refresh(clock.instant());
      unreadable = false;
    } catch (DataAccessException | TransactionException e) {
      if (!unreadable) {
        LOG.warn("approvals of law cannot be read just now: {}", e.getMessage());
      }
      unreadable = true;
    }
  }

  @Scheduled(fixedDelay = 1000, initialDelay = 1000)
  void lookAtFolder() {
    if (folder == null) {
      return;
    }
    long state = state(folder);
    boolean still = state == seen;
    seen = state;
    if (still && state != handled) {
      handled = state;
      propose(folder);
    }
  }

  private void propose(Path changed) {
    try {
      LawChanges.Proposed proposed =
          changes.propose(LawFiles.in(changed), name(changed), "the folder has changed");
      LOG.info(
          "law {} in `{}` is {} as {}: POST /api/v1/law/versions/{}/approval lets it answer",
          proposed.version().version(),
          changed,
          proposed.first() ? "proposed" : "on file already",
          proposed.version().digest(),
          proposed.version().digest());
    } catch (LawRefusedException e) {
      LOG.error("the law in `{}` is not clean, so nothing changes:", changed);
      e.faults().forEach(fault -> LOG.error("{}", fault));
    } catch (DataAccessException | TransactionException | UncheckedIOException e) {
      handled = 0;
      LOG.error("the law in `{}` cannot be proposed just now: {}", changed, e.getMessage());
    }
  }

  /** A number that changes when a file of the folder is written, added or taken away. */
  private static long state(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      long state = 1;
      for (Path path : paths.filter(LawWatch::isLaw).sorted().toList()) {
        state = 31 * state + path.hashCode();
        state = 31 * state + Files.getLastModifiedTime(path).toMillis();
        state = 31 * state + Files.size(path);
      }
      return state;
    } catch (IOException | UncheckedIOException e) {
      return -1; // it changes under our eyes, or is away: it is looked at again
    }
  }

  private static boolean isLaw(Path path) {
    String name = path.toString();
    return name.endsWith(".yaml") || name.endsWith(".dsl") || name.endsWith(".dslr");
  }
}
