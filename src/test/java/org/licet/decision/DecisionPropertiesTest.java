package org.licet.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.licet.decision.Answer.Outcome;
import org.licet.decision.Answer.Status;
import org.licet.evaluation.TestLaw;
import org.licet.facts.FactsReader;
import org.licet.facts.FactsWriter;
import org.licet.facts.Question;
import org.licet.facts.RandomQuestions;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds of every answer, over the real law and questions thrown from a seed. */
class DecisionPropertiesTest {
  private static final long SEED = Long.getLong("licet.seed", 20261124L);
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  /**
   * Laws that an entry taken away may help: their {@code when} speaks of the places that images or
   * the read are at, of the provider's or the reader's standing, or an entry speaks against the
   * reader.
   */
  private static final Set<String> HELPED_BY_AN_ENTRY_TAKEN_AWAY =
      Set.of(
          // where the images are stored, processed or viewed
          "AU.DATA_RESIDENCY.1",
          "AU.PRIVACY.1",
          "AU-NSW.PRIVACY.1",
          "AU-VIC.PRIVACY.1",
          "EU.PRIVACY.3",
          "EU.PRIVACY.4",
          "GB.PRIVACY.3",
          "GB.PRIVACY.4",
          "GB-ENG.DATA_RESIDENCY.1",
          "IN.DATA_RESIDENCY.1",
          "IN.PRIVACY.1",
          "IN.PRIVACY.2",
          "IN.PRIVACY.5",
          "US.DATA_RESIDENCY.1",
          "US.PAYER.3",
          "US.PAYER.4",
          "US.PRIVACY.1",
          "US.PRIVACY.2",
          "US-FL.DATA_RESIDENCY.1",
          "US-TX.DATA_RESIDENCY.1",
          // the provider is on file as a federal programme
          "US.LICENSURE.2",
          "US.LICENSURE.3",
          "US.LICENSURE.4",
          // the reader is on file with a licence there
          "AU.INDEMNITY.1",
          // a screening says LISTED
          "US.SANCTIONS.1",
          "US.SANCTIONS.3");

  /**
   * Laws that ask only of a provider that is on file as a federal programme: their sheet says that
   * a registration not known makes none.
   */
  private static final Set<String> OF_FEDERAL_PROGRAMMES =
      Set.of("US.LICENSURE.2", "US.LICENSURE.3", "US.LICENSURE.4");

  private final Decider decider = new Decider(TestLaw.bundled());

  @Test
  void oneUnmetRequirementDeniesAndNothingElseDoes() {
    for (Question question : new RandomQuestions(SEED).next(3_000)) {
      Answer answer = decider.answer(question, DAY);
      boolean unmet = answer.requirements().stream().anyMatch(r -> r.status() == Status.UNMET);
      Outcome expected =
          unmet
              ? Outcome.DENY
              : answer.conditions().isEmpty() ? Outcome.PERMIT : Outcome.CONDITIONAL;
      assertThat(answer.outcome()).as("seed %s, %s", SEED, question).isEqualTo(expected);
    }
  }

  @Test
  void aFieldTakenAwayNeverImprovesTheOutcome() {
    Set<String> helped = new TreeSet<>();
    for (Question question : nearlyPermitted(SEED + 1, 220)) {
      Answer whole = decider.answer(question, DAY);
      JsonNode facts = FactsWriter.write(question);
      for (JsonPointer field : pointers(facts, true)) {
        improvement(whole, without(facts, field)).ifPresent(helped::addAll);
      }
    }
    helped.removeAll(OF_FEDERAL_PROGRAMMES);
    assertThat(helped).as("seed %s", SEED).isEmpty();
  }

  @Test
  void anEntryTakenAwayHelpsOnlyWhereTheLawSpeaksOfIt() {
    Set<String> helped = new TreeSet<>();
    for (Question question : nearlyPermitted(SEED + 2, 400)) {
      Answer whole = decider.answer(question, DAY);
      JsonNode facts = FactsWriter.write(question);
      for (JsonPointer entry : pointers(facts, false)) {
        improvement(whole, without(facts, entry)).ifPresent(helped::addAll);
      }
    }
    helped.removeAll(HELPED_BY_AN_ENTRY_TAKEN_AWAY);
    assertThat(helped).as("seed %s", SEED).isEmpty();
  }

  @Test
  void theAnswerHoldsUntilItsEndAndChangesThere() {
    Random random = new Random(SEED);
    int ended = 0;
    for (Question asked : new RandomQuestions(SEED + 3).next(1_200)) {
      Question question = asked.at(NOW);
      Decision decision = decider.decide(question, NOW);
      Instant end = decision.validUntil();
      Instant last = end == null ? NOW.plus(Duration.ofDays(4_000)) : end.minusNanos(1);
      for (int i = 0; i < 4; i++) {
        long seconds = Duration.between(NOW, last).toSeconds();
        Instant then = i == 0 ? last : NOW.plusSeconds((long) (random.nextDouble() * seconds));
        assertThat(decider.answer(question, day(then)))
            .as("seed %s, at %s before %s, %s", SEED, then, end, question)
            .isEqualTo(decision.answer());
      }
      if (end != null) {
        ended++;
        assertThat(decider.answer(question, day(end)))
            .as("seed %s, at %s, %s", SEED, end, question)
            .isNotEqualTo(decision.answer());
      }
    }
    assertThat(ended).isGreaterThan(300);
  }

  @Test
  void theSameQuestionGivesTheSameBytesFromEightThreadsAsFromOne() throws Exception {
    List<Question> questions = new RandomQuestions(SEED + 4).next(600);
    List<byte[]> alone = questions.stream().map(this::bytes).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int t = 0; t < 8; t++) {
        long seed = SEED + t;
        tasks.add(() -> check(questions, alone, seed));
      }
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    }
  }

  private Void check(List<Question> questions, List<byte[]> alone, long seed) {
    Decider own = new Decider(TestLaw.bundled());
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    for (int i : order) {
      Question again = FactsReader.read(bytesOf(FactsWriter.write(questions.get(i))));
      byte[] found = bytesOf(DecisionWriter.write(own.decide(again, NOW)));
      assertThat(found).as("seed %s, %s", SEED, again).isEqualTo(alone.get(i));
    }
    return null;
  }

  /** Questions that one requirement at the most denies, so that one change may turn the answer. */
  private List<Question> nearlyPermitted(long seed, int count) {
    RandomQuestions questions = new RandomQuestions(seed);
    List<Question> found = new ArrayList<>();
    while (found.size() < count) {
      Question question = questions.next();
      long unmet =
          decider.answer(question, DAY).requirements().stream()
              .filter(r -> r.status() == Status.UNMET)
              .count();
      if (unmet <= 1) {
        found.add(question);
      }
    }
    return found;
  }

  /** The laws whose result improved, where the outcome did. */
  private java.util.Optional<Set<String>> improvement(Answer whole, JsonNode facts) {
    Answer less = decider.answer(FactsReader.read(facts, ""), DAY);
    if (less.outcome().compareTo(whole.outcome()) >= 0) {
      return java.util.Optional.empty();
    }
    Set<String> before = against(whole);
    before.removeAll(against(less));
    return java.util.Optional.of(before);
  }

  private static Set<String> against(Answer answer) {
    Set<String> ids = new TreeSet<>();
    answer.requirements().stream()
        .filter(r -> r.status() == Status.UNMET)
        .forEach(r -> ids.add(r.id().toString()));
    answer.conditions().forEach(c -> ids.add(c.id().toString()));
    return ids;
  }

  /**
   * Every field of an object, or every entry of a list, but for the instant that is asked about.
   */
  private static List<JsonPointer> pointers(JsonNode facts, boolean fields) {
    List<JsonPointer> found = new ArrayList<>();
    collect(facts, "", fields, found);
    return found;
  }

  private static void collect(JsonNode at, String path, boolean fields, List<JsonPointer> found) {
    if (at instanceof ObjectNode object) {
      object.forEachEntry(
          (name, value) -> {
            String pointer = path + "/" + name;
            if (fields && !name.equals("asOf")) {
              found.add(JsonPointer.compile(pointer));
            }
            collect(value, pointer, fields, found);
          });
    } else if (at instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        if (!fields) {
          found.add(JsonPointer.compile(path + "/" + i));
        }
        collect(array.get(i), path + "/" + i, fields, found);
      }
    }
  }

  private static JsonNode without(JsonNode facts, JsonPointer pointer) {
    JsonNode copy = facts.deepCopy();
    JsonNode parent = copy.at(pointer.head());
    if (parent instanceof ObjectNode object) {
      object.remove(pointer.last().getMatchingProperty());
    } else if (parent instanceof ArrayNode array) {
      array.remove(pointer.last().getMatchingIndex());
    }
    return copy;
  }

  private byte[] bytes(Question question) {
    return bytesOf(DecisionWriter.write(decider.decide(question, NOW)));
  }

  private static byte[] bytesOf(JsonNode json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
