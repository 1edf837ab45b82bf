package org.licet.issuance;

import java.time.Clock;
import org.licet.signing.TimeStampClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;

/**
 * Stamps every second what was issued since, and says in the service's health how many wait and
 * why. That is up also where nobody stamps: what is issued holds without.
 */
@Component("timeStamps")
final class StampJob implements HealthIndicator {
  private static final Logger LOG = LoggerFactory.getLogger(StampJob.class);

  private final Stamps stamps;
  private final TimeStampClient client;
  private final Stamping stamping;
  private boolean unreachable;

  StampJob(
      Stamps stamps, TimeStampClient client, PlatformTransactionManager transactions, Clock clock) {
    this.stamps = stamps;
    this.client = client;
    this.stamping = new Stamping(stamps, client, transactions, clock);
  }

  @Scheduled(fixedDelay = 1000)
  void stamp() {
    try {
      stamping.stampWaiting();
      unreachable = false;
    } catch (DataAccessException | TransactionException e) {
      if (!unreachable) {
        LOG.warn("nothing can be stamped with the time just now: {}", e.getMessage());
      }
      unreachable = true;
    }
  }

  @Override
  public Health health() {
    try {
      return health(stamps.countWaiting());
    } catch (DataAccessException e) {
      return Health.unknown().withDetail("lastError", "the database is not available").build();
    }
  }

  private Health health(int waiting) {
    Health.Builder health =
        Health.up().withDetail("waiting", waiting).withDetail("authorities", client.authorities());
    String error = client.authorities().isEmpty() ? "no authority is named" : stamping.lastError();
    return error == null ? health.build() : health.withDetail("lastError", error).build();
  }
}
