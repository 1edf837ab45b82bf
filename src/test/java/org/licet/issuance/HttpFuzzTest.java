package org.licet.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.decision.Answer.Outcome;
import org.licet.decision.Answer.Stated;
import org.licet.decision.Answer.Status;
import org.licet.decision.Decision;
import org.licet.facts.FactsReader;
import org.licet.facts.MutatedRequests;
import org.licet.facts.MutatedRequests.Kind;
import org.licet.facts.MutatedRequests.Mutation;
import org.licet.facts.Question;
import org.licet.lawversion.LawInForce;
import org.licet.web.Http;
import org.licet.web.Json;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests that were valid before one thing in each was changed, sent over HTTP.
 *
 * <p>What is corrupted is refused, with 400 and every fault. What lost a field is answered, and a
 * denial stays one. What lost an entry is answered; which laws that may help, {@code
 * DecisionPropertiesTest} says. What had bytes changed at random is refused or read as another
 * question. Nothing is a 5xx.
 */
@LicetService
class HttpFuzzTest {
  private static final long SEED = Long.getLong("licet.seed", 20261124L);
  private static final int REQUESTS = 10_200;
  private static final int THREADS = 4;

  /** A registration that is not known makes no federal programme, their sheet says. */
  private static final Set<String> OF_FEDERAL_PROGRAMMES =
      Set.of("US.LICENSURE.2", "US.LICENSURE.3", "US.LICENSURE.4");

  @Autowired private Http http;
  @Autowired private LawInForce laws;
  @Autowired private Clock clock;

  @Test
  void nothingFailsAndNoPermitIsGained() throws Exception {
    System.out.println("licet.seed=" + SEED);
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> sent = new ArrayList<>();
      for (Mutation mutation : mutations()) {
        counts.merge(mutation.kind(), 1, Integer::sum);
        sent.add(threads.submit(() -> check(mutation)));
      }
      for (Future<?> each : sent) {
        each.get();
      }
    }
    assertThat(counts).containsOnlyKeys(Kind.values());
    assertThat(counts.values()).allMatch(count -> count > REQUESTS / 20);
  }

  /** Half of them of random questions, half of one that a single requirement denies. */
  private static List<Mutation> mutations() {
    MutatedRequests requests = new MutatedRequests(SEED);
    ObjectNode denied = Http.example("texas-final.json");
    List<Mutation> mutations = new ArrayList<>(REQUESTS);
    for (int i = 0; i < REQUESTS; i += 2) {
      mutations.add(requests.next());
      mutations.add(requests.mutate(denied));
    }
    return mutations;
  }

  private void check(Mutation mutation) {
    Http.Answer answer = http.postJson("/api/v1/decisions", mutation.body());
    String what = "seed %s: %s\nanswer: %s".formatted(SEED, mutation, answer.text());
    switch (mutation.kind()) {
      case CORRUPTED -> requireRefusal(answer, what);
      case FIELD_REMOVED -> {
        assertThat(answer.status()).as(what).isEqualTo(200);
        requireNothingGained(mutation, answer, what);
      }
      case ENTRY_REMOVED -> assertThat(answer.status()).as(what).isEqualTo(200);
      case SCRAMBLED -> {
        if (answer.status() != 200) {
          requireRefusal(answer, what);
        }
      }
    }
  }

  private static void requireRefusal(Http.Answer answer, String what) {
    assertThat(answer.status()).as(what).isEqualTo(400);
    assertThat(answer.header("Content-Type")).as(what).isEqualTo("application/problem+json");
    assertThat(answer.json().path("errors")).as(what).isNotEmpty();
  }

  private void requireNothingGained(Mutation mutation, Http.Answer answer, String what) {
    boolean otherMoment = mutation.before().has("asOf") && mutation.what().contains(" asOf ");
    if (otherMoment || !answer.json().path("outcome").asString().matches("PERMIT|CONDITIONAL")) {
      return;
    }
    Question before = FactsReader.read(Json.write(mutation.before()));
    Decision decision = laws.at(clock.instant()).decide(before, LicetService.START);
    List<String> unmet =
        decision.answer().requirements().stream()
            .filter(stated -> stated.status() == Status.UNMET)
            .map(Stated::id)
            .map(Object::toString)
            .toList();
    boolean denied = decision.answer().outcome() == Outcome.DENY;
    assertThat(denied && !OF_FEDERAL_PROGRAMMES.containsAll(unmet)).as(what).isFalse();
  }
}
