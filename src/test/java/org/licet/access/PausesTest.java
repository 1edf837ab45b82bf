package org.licet.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PausesTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-24T10:00:00Z"));
  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  private final Pauses pauses = new Pauses(clock);

  @Test
  void pausesGrowWithWhatFailsAndNeverLastForAnAccount() {
    Duration pause = Duration.ZERO;
    for (int i = 0; i < 4; i++) {
      assertThat(pauses.begin("ada", "10.0.0." + i)).isEqualTo(Duration.ZERO);
    }
    for (int i = 0; i < 20; i++) {
      assertThat(pauses.begin("ada", "10.0.1." + i)).isEqualTo(Duration.ZERO);
      Duration next = pauses.begin("ada", "10.0.2." + i);
      assertThat(next).isPositive().isGreaterThanOrEqualTo(pause);
      assertThat(pauses.begin("ada", "10.0.3." + i))
          .as("what comes meanwhile makes it no longer")
          .isEqualTo(next);
      assertThat(next).isLessThanOrEqualTo(Duration.ofSeconds(30));
      now.set(now.get().plus(next));
      pause = next;
    }
    assertThat(pause).isEqualTo(Duration.ofSeconds(30));
    assertThat(pauses.begin("ada", "10.0.4.1")).as("it has an end").isEqualTo(Duration.ZERO);
    pauses.succeeded("ada", "10.0.4.1");
    assertThat(pauses.begin("ada", "10.0.4.1")).isEqualTo(Duration.ZERO);
    assertThat(pauses.begin("ada", "10.0.4.1")).isEqualTo(Duration.ZERO);
  }

  @Test
  void anAddressThatTriesManyNamesIsPausedToo() {
    Duration pause = Duration.ZERO;
    for (int i = 0; i < 6; i++) {
      pause = pauses.begin("name" + i, "10.0.0.9");
    }
    assertThat(pause).isPositive();
    assertThat(pauses.begin("name", "10.0.0.8")).isEqualTo(Duration.ZERO);
  }
}
