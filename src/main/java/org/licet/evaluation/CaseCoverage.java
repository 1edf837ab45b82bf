package org.licet.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.law.Effect;
import org.licet.law.InForce;
import org.licet.law.Provision;
import org.licet.law.Requirement;
import org.licet.law.RequirementId;

/**
 * Which results of a requirement no case tells: met, unmet, each exception; a condition attached
 * and not attached; and the day of each edge of its dates with the day before. An edge counts as
 * told where any case about the requirement is asked on that day.
 */
final class CaseCoverage {
  private final Map<RequirementId, Set<String>> told = new HashMap<>();
  private final Map<RequirementId, Set<LocalDate>> days = new HashMap<>();
  private final Map<String, Set<String>> ways = new HashMap<>();
  private final Map<RequirementId, Map<String, String>> never;

  CaseCoverage(CaseFile.All all) {
    this(all, List.of());
  }

  /** Counts also on which ways of meeting a requirement the answers of these cases rest. */
  CaseCoverage(CaseFile.All all, List<CaseReport.Told> told) {
    this.never = all.never();
    for (CaseReport.Told each : told) {
      for (CaseReport.Answer answer : each.answers()) {
        if (answer.isRight()) {
          ways.computeIfAbsent(answer.about(), key -> new HashSet<>())
              .addAll(answer.alternatives());
        }
      }
    }
    for (CaseFile.Case each : all.cases()) {
      String asOf = each.question().path("asOf").asString("");
      LocalDate day = asOf.length() < 10 ? null : LocalDate.parse(asOf.substring(0, 10));
      each.gives().forEach((id, result) -> tell(id, result, day));
    }
  }

  /** In words, what no case tells; empty where all is told. */
  List<String> missing(Requirement requirement) {
    RequirementId id = requirement.id();
    List<String> missing = new ArrayList<>();
    for (String result : results(requirement)) {
      boolean excused = never.getOrDefault(id, Map.of()).containsKey(word(result));
      if (!excused && !told.getOrDefault(id, Set.of()).contains(result)) {
        missing.add(result);
      }
    }
    Set<LocalDate> asked = days.getOrDefault(id, Set.of());
    for (LocalDate edge : edges(requirement)) {
      if (!asked.contains(edge)) {
        missing.add("on " + edge);
      }
      if (!asked.contains(edge.minusDays(1))) {
        missing.add("on " + edge.minusDays(1) + ", the day before an edge");
      }
    }
    return missing;
  }

  /**
   * The same, and each of these named ways of meeting it without which no case would have been met.
   */
  List<String> missing(Requirement requirement, Collection<String> named) {
    List<String> missing = new ArrayList<>(missing(requirement));
    String met = requirement.effect() == Effect.CONDITIONS ? "NOT_ATTACHED" : "MET";
    Set<String> needed = ways.getOrDefault(requirement.id().toString(), Set.of());
    for (String way : named) {
      boolean excused =
          never.getOrDefault(requirement.id(), Map.of()).containsKey("met(" + way + ")");
      if (!excused && !needed.contains(way)) {
        missing.add(met + " by (" + way + ") alone");
      }
    }
    return missing;
  }

  private void tell(RequirementId id, String result, @Nullable LocalDate day) {
    told.computeIfAbsent(id, key -> new HashSet<>()).add(result);
    if (day != null) {
      days.computeIfAbsent(id, key -> new HashSet<>()).add(day);
    }
  }

  private static List<String> results(Requirement requirement) {
    if (requirement.effect() == Effect.CONDITIONS) {
      return List.of("ATTACHED", "NOT_ATTACHED");
    }
    List<String> results = new ArrayList<>(List.of("MET", "UNMET"));
    requirement.exceptions().keySet().forEach(name -> results.add("WAIVED(" + name + ")"));
    return results;
  }

  /** The word under {@code never}. */
  private static String word(String result) {
    return result.toLowerCase(java.util.Locale.ROOT);
  }

  private static Set<LocalDate> edges(Requirement requirement) {
    Set<LocalDate> edges = new LinkedHashSet<>();
    Stream.concat(
            Stream.of(requirement.inForce()),
            Stream.concat(
                    requirement.alternatives().values().stream(),
                    requirement.exceptions().values().stream())
                .map(Provision::inForce))
        .forEach(inForce -> addTo(edges, inForce));
    return edges;
  }

  private static void addTo(Set<LocalDate> edges, InForce inForce) {
    if (inForce.from() != null) {
      edges.add(inForce.from());
    }
    if (inForce.to() != null) {
      edges.add(inForce.to());
    }
  }
}
