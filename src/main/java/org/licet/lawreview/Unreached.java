package org.licet.lawreview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Law;
import org.licet.evaluation.LawCases;
import org.licet.facts.Question;
import org.licet.law.Effect;
import org.licet.law.Requirement;
import org.licet.law.RequirementId;

/**
 * Results that no question reached: a requirement that never applies, is never met, never unmet
 * (always waived), or an exception that never holds. Each has to be said, with why, under {@code
 * never} in a case file; and what is said there must not come out of any question.
 */
final class Unreached {
  private static final int CHUNK = 1_000;
  private final Law law;
  private final Collection<Remark> faults;

  Unreached(Law law, Collection<Remark> faults) {
    this.law = law;
    this.faults = faults;
  }

  /** Says how it was searched. */
  String find(int generated, long seed) {
    LawCases cases = LawCases.read(law.files());
    Vocabulary words = Vocabulary.of(law);
    List<Question> asked =
        cases.questions().stream().filter(question -> question.asOf() != null).toList();
    Iterator<List<Asked>> chunks =
        Stream.concat(
                chunks(asked),
                IntStream.range(0, (generated + CHUNK - 1) / CHUNK)
                    .mapToObj(
                        number ->
                            GeneratedQuestions.some(
                                words,
                                Focus.NONE,
                                seed + number,
                                Math.min(CHUNK, generated - number * CHUNK))))
            .iterator();
    Map<RequirementId, Set<String>> reached = new TreeMap<>();
    Chunks.each(
        chunks,
        this::reached,
        some ->
            some.forEach((id, r) -> reached.computeIfAbsent(id, k -> new TreeSet<>()).addAll(r)));
    law.book().requirements().forEach(r -> check(r, reached, cases.never()));
    return "results of requirements: the questions of %,d cases, and %,d generated ones (seed %d)"
        .formatted(asked.size(), generated, seed);
  }

  private static Stream<List<Asked>> chunks(List<Question> questions) {
    List<List<Asked>> chunks = new ArrayList<>();
    Chunks.of(questions.stream().map(q -> new Asked("case", q)).iterator(), CHUNK)
        .forEachRemaining(chunks::add);
    return chunks.stream();
  }

  private Map<RequirementId, Set<String>> reached(List<Asked> chunk) {
    Map<RequirementId, Set<String>> reached = new TreeMap<>();
    for (Asked asked : chunk) {
      for (Finding finding : law.judge(asked.question(), asked.day()).findings()) {
        reached.computeIfAbsent(finding.id(), key -> new TreeSet<>()).add(result(finding));
      }
    }
    return reached;
  }

  private static String result(Finding finding) {
    return switch (finding) {
      case Finding.Met met -> "met";
      case Finding.Unmet unmet -> "unmet";
      case Finding.Waived waived -> "waived(" + waived.exception().name() + ")";
      case Finding.NotApplicable none -> "not_applicable";
    };
  }

  private void check(
      Requirement requirement,
      Map<RequirementId, Set<String>> all,
      Map<RequirementId, Map<String, String>> never) {
    Set<String> reached = all.getOrDefault(requirement.id(), Set.of());
    Map<String, String> said = never.getOrDefault(requirement.id(), Map.of());
    if (reached.isEmpty()) {
      fault(requirement, "never applies");
      return;
    }
    for (String result : expected(requirement)) {
      String word = word(requirement, result);
      if (!reached.contains(result) && !said.containsKey(word)) {
        boolean waived =
            result.equals("unmet") && reached.stream().anyMatch(r -> r.startsWith("w"));
        fault(
            requirement,
            waived ? "is always waived where it is not met" : "is never `" + word + "`");
      }
      if (reached.contains(result) && said.containsKey(word)) {
        fault(requirement, "came out `" + word + "`, which is said under `never`");
      }
    }
  }

  /** A condition that is never left out is nothing to say: it may go with its subject. */
  private static List<String> expected(Requirement requirement) {
    if (requirement.effect() == Effect.CONDITIONS) {
      return List.of("unmet");
    }
    List<String> results = new ArrayList<>(List.of("met", "unmet"));
    requirement.exceptions().keySet().forEach(name -> results.add("waived(" + name + ")"));
    return results;
  }

  private static String word(Requirement requirement, String result) {
    return (requirement.effect() == Effect.CONDITIONS ? "attached" : result)
        .toLowerCase(Locale.ROOT);
  }

  private void fault(Requirement requirement, String message) {
    faults.add(
        new Remark(
            requirement.source(),
            requirement.id()
                + " "
                + message
                + "; expected a question that shows it, or why under `never` in a case file"));
  }
}
