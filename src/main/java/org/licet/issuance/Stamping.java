package org.licet.issuance;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.licet.issuance.Stamps.Waiting;
import org.licet.signing.Sha256;
import org.licet.signing.TimeStampClient;
import org.licet.signing.TimeStampException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stamps what waits, a bounded batch in a transaction, by one among all nodes. Where no authority
 * stamps, what is issued waits; the next try comes after a pause that doubles, up to 5 minutes.
 */
final class Stamping {
  static final int BATCH = 50;
  private static final Duration LONGEST_BATCH = Duration.ofSeconds(5);
  private static final Duration LONGEST_RUN = Duration.ofMillis(250);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final Logger LOG = LoggerFactory.getLogger(Stamping.class);

  private final Stamps stamps;
  private final TimeStampClient client;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private Duration pause = Duration.ZERO;
  private Instant next = Instant.MIN;
  private volatile @Nullable String lastError;

  Stamping(
      Stamps stamps, TimeStampClient client, PlatformTransactionManager transactions, Clock clock) {
    this.stamps = stamps;
    this.client = client;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Stamps until nothing waits, nobody stamps, another node does it, or a quarter of a second has
   * gone: a stamp costs as much as what it stamps, and whoever issues comes first.
   */
  synchronized void stampWaiting() {
    if (client.authorities().isEmpty() || clock.instant().isBefore(next)) {
      return;
    }
    Instant end = clock.instant().plus(LONGEST_RUN);
    boolean more = true;
    while (more && clock.instant().isBefore(end)) {
      more = Boolean.TRUE.equals(transaction.execute(_ -> stampBatch()));
    }
  }

  /** Why the last try gave no stamp; {@code null} where it gave one. */
  @Nullable String lastError() {
    return lastError;
  }

  /** What was stamped before an authority fails is kept. */
  private boolean stampBatch() {
    if (!stamps.lock()) {
      return false;
    }
    Instant end = clock.instant().plus(LONGEST_BATCH);
    var waiting = stamps.waiting(BATCH);
    for (Waiting each : waiting) {
      if (clock.instant().isAfter(end)) {
        return true;
      }
      if (!stamp(each)) {
        return false;
      }
    }
    return waiting.size() == BATCH;
  }

  private boolean stamp(Waiting attestation) {
    byte[] digest = Sha256.of(attestation.jws().getBytes(US_ASCII));
    byte[] token;
    try {
      token = client.stamp(digest);
    } catch (TimeStampException e) {
      backOff(String.valueOf(e.getMessage()));
      return false;
    }
    stamps.keep(attestation.id(), token, client.anchors().verifyTimeStamp(token, digest));
    lastError = null;
    pause = Duration.ZERO;
    return true;
  }

  private void backOff(String why) {
    if (lastError == null) {
      LOG.warn("what is issued waits for its time stamp: {}", why);
    }
    lastError = why;
    Duration doubled = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
    pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    next = clock.instant().plus(pause);
  }
}
