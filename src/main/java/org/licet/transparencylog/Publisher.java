package org.licet.transparencylog;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Publishes what waits, several times a second. A log that contradicts what was published is left
 * alone from then on, and the service's health is down until somebody has looked.
 */
@Component("log")
final class Publisher implements HealthIndicator {
  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  private final TransparencyLog log;
  private final AtomicReference<@Nullable String> broken = new AtomicReference<>();
  private boolean unreachable;

  Publisher(TransparencyLog log) {
    this.log = log;
  }

  @Scheduled(fixedDelay = 250)
  void publish() {
    if (broken.get() != null) {
      return;
    }
    try {
      log.publish();
      unreachable = false;
    } catch (LogException e) {
      broken.set(e.getMessage());
      LOG.error("transparency log: {}", e.getMessage());
    } catch (DataAccessException | TransactionException e) {
      if (!unreachable) {
        LOG.warn("the transparency log cannot be published just now: {}", e.getMessage());
      }
      unreachable = true;
    }
  }

  @Override
  public Health health() {
    String why = broken.get();
    return why == null ? Health.up().build() : Health.down().withDetail("reason", why).build();
  }
}
