package org.licet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.signing.DevelopmentPki;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class SignerHealthTest {
  private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

  @Test
  void aCertificateWarnsForThirtyDaysAndIsDownWhenItHasEnded(@TempDir Path folder) {
    AtomicReference<Instant> now = new AtomicReference<>(START);
    Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    SignerHealth health =
        new SignerHealth(DevelopmentPki.open(folder.resolve("pki"), clock).signer(), clock);
    Instant end = health.signer().end();

    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    assertThat(health.health().getDetails()).doesNotContainKey("warning");

    now.set(end.minus(Duration.ofDays(30)));
    Health near = health.health();
    assertThat(near.getStatus()).isEqualTo(Status.UP);
    assertThat(near.getDetails().get("warning")).asString().contains("ends `" + end + "`");

    now.set(end.plusSeconds(1));
    Health ended = health.health();
    assertThat(ended.getStatus()).isEqualTo(Status.DOWN);
    assertThat(ended.getDetails().get("reason")).asString().contains("ended `" + end + "`");
  }
}
