package org.licet.transparencylog;

import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has witnesses cosign what was published, after that and beside it: none of them, down, slow or
 * wrong, holds up anything. Nodes of one service all ask; a witness answers the second one as the
 * first.
 */
@Component("logWitnesses")
final class Witnessing implements HealthIndicator, DisposableBean {
  private static final Status DEGRADED = new Status("DEGRADED");

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Cosigning cosigning = new Cosigning();
  private final List<WitnessAsked> asked;

  Witnessing(Witnesses witnesses, LogStore log, Cosignatures cosignatures, Clock clock) {
    asked =
        witnesses.all().stream()
            .map(each -> new WitnessAsked(each, cosigning, log, cosignatures, clock))
            .toList();
  }

  @Scheduled(fixedDelay = 500)
  void ask() {
    asked.stream().filter(WitnessAsked::isDue).forEach(each -> threads.execute(each::ask));
  }

  /** Not down, where a witness does not cosign: the service answers and publishes all the same. */
  @Override
  public Health health() {
    TreeMap<String, String> faults = new TreeMap<>();
    asked.forEach(each -> each.fault().ifPresent(fault -> faults.put(each.name(), fault)));
    return faults.isEmpty()
        ? Health.up().build()
        : Health.status(DEGRADED).withDetails(faults).build();
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
    cosigning.close();
  }
}
