package org.licet.lawversion;

import java.lang.ref.Cleaner;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licet.decision.Decider;
import org.licet.evaluation.Law;
import org.licet.law.LawRefusedException;
import org.licet.web.RequestRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * The one answer to which law version decides at a moment: the one that was approved from then on.
 * Versions are swapped whole, by one reference; who has begun by one ends by it. Safe for many
 * threads.
 */
public final class LawInForce {
  private static final Logger LOG = LoggerFactory.getLogger(LawInForce.class);
  private static final Cleaner CLEANER = Cleaner.create();

  private final LawVersions versions;
  private final LawApprovals approvals;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Decider> compiled = new HashMap<>();
  private final ReentrantLock pastLock = new ReentrantLock();
  private @Nullable Decider past;
  private volatile NavigableMap<Instant, Served> timeline = new TreeMap<>();

  LawInForce(LawVersions versions, LawApprovals approvals) {
    this.versions = versions;
    this.approvals = approvals;
  }

  /** A version that was approved; {@code decider} is {@code null} where it cannot be compiled. */
  private record Served(String digest, @Nullable Decider decider) {}

  /**
   * What decides at a moment, now or later.
   *
   * @throws RequestRefusedException (503) where the version in force then cannot be compiled
   */
  public Decider at(Instant moment) {
    Map.Entry<Instant, Served> served = timeline.floorEntry(moment);
    if (served == null || served.getValue().decider() == null) {
      throw new RequestRefusedException(
          HttpStatus.SERVICE_UNAVAILABLE,
          "the law in force at " + moment + " is not ready, so nothing was decided",
          null);
    }
    return served.getValue().decider();
  }

  /**
   * What decided at a moment, also one that is long past: a version that does not answer any more
   * is compiled again. Empty before the first approval.
   *
   * @throws RequestRefusedException (503) where the version in force then cannot be compiled
   */
  public Optional<Decider> then(Instant moment) {
    if (timeline.floorKey(moment) != null) {
      return Optional.of(at(moment));
    }
    return approvals.findAllByOrderByValidFromAscIdAsc().stream()
        .filter(approval -> !approval.validFrom().isAfter(moment))
        .reduce((_, later) -> later)
        .map(approval -> past(approval.digest(), moment));
  }

  /** The last version that was asked for is kept: reads of one day ask for the same. */
  private Decider past(String digest, Instant moment) {
    pastLock.lock();
    try {
      Decider last = past;
      if (last == null || !last.law().book().digest().value().equals(digest)) {
        LawVersion version = versions.findById(digest).orElseThrow();
        last = decider(Law.compile(version.files()));
        past = last;
      }
      return last;
    } catch (LawRefusedException e) {
      throw new RequestRefusedException(
          HttpStatus.SERVICE_UNAVAILABLE,
          "law version " + digest + ", in force at " + moment + ", cannot be used by this program",
          e);
    } finally {
      pastLock.unlock();
    }
  }

  /** Reads the approvals again, and makes ready what is in force at that moment or comes after. */
  void refresh(Instant now) {
    lock.lock();
    try {
      NavigableMap<Instant, Served> next = new TreeMap<>();
      List<LawApproval> all = approvals.findAllByOrderByValidFromAscIdAsc();
      for (int i = 0; i < all.size(); i++) {
        boolean past = i + 1 < all.size() && !all.get(i + 1).validFrom().isAfter(now);
        if (!past) {
          String digest = all.get(i).digest();
          next.put(all.get(i).validFrom(), new Served(digest, find(digest)));
        }
      }
      timeline = next;
      compiled.values().removeIf(decider -> !serves(next, decider));
    } finally {
      lock.unlock();
    }
  }

  /** Takes a version that is compiled already, so that it need not be compiled again. */
  void take(Law law) {
    lock.lock();
    try {
      compiled.computeIfAbsent(law.book().digest().value(), digest -> decider(law));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Makes a version ready, and only then has it approved; throws what stands against it, and then
   * it is not.
   */
  LawApproval approve(LawVersion version, Supplier<LawApproval> approval) {
    lock.lock();
    try {
      prepare(version);
      LawApproval given = approval.get();
      refresh(given.approvedAt());
      return given;
    } finally {
      lock.unlock();
    }
  }

  private void prepare(LawVersion version) {
    compiled.computeIfAbsent(version.digest(), digest -> decider(Law.compile(version.files())));
  }

  private @Nullable Decider find(String digest) {
    if (!compiled.containsKey(digest)) {
      try {
        prepare(versions.findById(digest).orElseThrow());
      } catch (LawRefusedException e) {
        LOG.error("law version {} cannot be used by this program: {}", digest, e.getMessage());
        return null;
      }
    }
    return compiled.get(digest);
  }

  private static boolean serves(NavigableMap<Instant, Served> timeline, Decider decider) {
    return timeline.values().stream().anyMatch(served -> served.decider() == decider);
  }

  /** What the rules hold is freed when nobody decides by them any more. */
  private static Decider decider(Law law) {
    Decider decider = new Decider(law);
    CLEANER.register(decider, law::close);
    return decider;
  }
}
