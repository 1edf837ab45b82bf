package org.licet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Keeps the revocation lists young, also while nothing is signed. */
final class RevocationRefresh {
  private static final Logger LOG = LoggerFactory.getLogger(RevocationRefresh.class);
  private static final long EVERY = 15 * 60 * 1000L; // ms

  private final Runnable refresh;

  RevocationRefresh(Runnable refresh) {
    this.refresh = refresh;
  }

  @Scheduled(fixedDelay = EVERY, initialDelay = EVERY)
  void refresh() {
    try {
      refresh.run();
    } catch (RuntimeException e) { // the next try comes; the lists in use are not touched
      LOG.error("revocation lists cannot be refreshed: {}", e.getMessage());
    }
  }
}
