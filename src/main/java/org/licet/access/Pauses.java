package org.licet.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Pauses between attempts to sign in, by account and by address: none for the first few that fail,
 * then twice as long after each. What comes during a pause is refused and does not make it longer,
 * and a pause has an end, so that nobody can shut an account for its owner. They are in memory,
 * each node's own, and forgotten an hour after the last attempt.
 */
@Component
final class Pauses {
  private static final int FREE = 4;
  private static final Duration LONGEST_OF_ACCOUNT = Duration.ofSeconds(30);
  private static final Duration LONGEST_OF_ADDRESS = Duration.ofMinutes(5);
  private static final Duration KEPT = Duration.ofHours(1);
  private static final int MOST = 100_000;

  private final Clock clock;
  private final Cache<String, Attempts> attempts =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

  Pauses(Clock clock) {
    this.clock = clock;
  }

  private record Attempts(int count, Instant next) {
    static final Attempts NONE = new Attempts(0, Instant.EPOCH);

    Attempts another(Instant now, Duration longest) {
      int more = Math.max(0, count + 1 - FREE);
      Duration pause = more == 0 ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(more - 1, 20));
      return new Attempts(count + 1, now.plus(pause.compareTo(longest) > 0 ? longest : pause));
    }
  }

  /**
   * Begins an attempt, which counts as failed until {@link #succeeded}: those that come at once are
   * counted before any has ended.
   *
   * @return how long to wait; zero where the attempt may be made
   */
  Duration begin(String account, String address) {
    Instant now = clock.instant();
    Duration ofAddress = begin("address " + address, now, LONGEST_OF_ADDRESS);
    return ofAddress.isZero() ? begin("account " + account, now, LONGEST_OF_ACCOUNT) : ofAddress;
  }

  private Duration begin(String of, Instant now, Duration longest) {
    Duration[] pause = {Duration.ZERO};
    attempts
        .asMap()
        .compute(
            of,
            (_, earlier) -> {
              Attempts before = earlier == null ? Attempts.NONE : earlier;
              if (now.isBefore(before.next())) {
                pause[0] = Duration.between(now, before.next());
                return before;
              }
              return before.another(now, longest);
            });
    return pause[0];
  }

  void succeeded(String account, String address) {
    attempts.invalidate("account " + account);
    attempts.invalidate("address " + address);
  }
}
