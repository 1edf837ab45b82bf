package org.licet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.licet.signing.Signer;
import org.licet.signing.SigningException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says for 30 days that the signer's certificate ends, and is down when it has. */
record SignerHealth(Signer signer, Clock clock) implements HealthIndicator {
  private static final Duration NEAR = Duration.ofDays(30);

  /** What to warn of, where the last certificate ends within 30 days. */
  static Optional<String> warning(Signer signer, Clock clock) {
    Instant end = signer.end();
    if (clock.instant().plus(NEAR).isBefore(end)) {
      return Optional.empty();
    }
    return Optional.of(
        "the certificate `%s` ends `%s`, and nothing is signed after that; name the next key by `licet.signing.next-p12` or `next-alias`"
            .formatted(signer.certificate().getSubjectX500Principal().getName(), end));
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    try {
      signer.now();
      warning(signer, clock).ifPresent(text -> health.withDetail("warning", text));
    } catch (SigningException e) {
      health.down().withDetail("reason", String.valueOf(e.getMessage()));
    }
    return health
        .withDetail("certificate", signer.certificate().getSubjectX500Principal().getName())
        .withDetail("end", signer.end().toString())
        .build();
  }
}
