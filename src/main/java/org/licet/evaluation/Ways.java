package org.licet.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.law.Jurisdiction;
import org.licet.law.LawBook;
import org.licet.law.Requirement;

/**
 * The named ways of meeting requirements, of which one is enough, as rules list them: {@code (home)
 * the reader holds …}.
 */
final class Ways {
  private static final Pattern NAMED = Pattern.compile("\\(([a-z_]+)\\) .*");
  private final List<RuleSource.Rule> rules;
  private final LawBook book;

  /** By country: the ways that a row of its table has only where it says so. */
  private final Map<String, Set<String>> ofRows = new TreeMap<>();

  private Ways(List<RuleSource.Rule> rules, LawBook book) {
    this.rules = rules;
    this.book = book;
    for (Jurisdiction row : book.jurisdictions()) {
      if (row.divisionOf() != null) {
        Set<String> names = ofRows.computeIfAbsent(row.divisionOf(), key -> new TreeSet<>());
        row.requirements().forEach(r -> names.addAll(r.alternatives().keySet()));
      }
    }
  }

  static Ways in(Law law) {
    return new Ways(RuleSource.lines(law.files()), law.book());
  }

  SortedSet<String> of(Requirement requirement) {
    String table = book.requireJurisdiction(requirement.id().jurisdiction()).divisionOf();
    SortedSet<String> names = new TreeSet<>();
    for (RuleSource.Rule rule : rules) {
      if (rule.isAbout(requirement.id(), table)) {
        names.addAll(named(rule));
      }
    }
    if (table != null) {
      Set<String> choices = ofRows.getOrDefault(table, Set.of());
      names.removeIf(
          name -> choices.contains(name) && !requirement.alternatives().containsKey(name));
    }
    return names;
  }

  private static List<String> named(RuleSource.Rule rule) {
    List<String> names = new ArrayList<>();
    boolean open = false;
    for (RuleSource.Rule.Line line : rule.lines()) {
      Matcher item = NAMED.matcher(line.text());
      if (open && item.matches()) {
        names.add(item.group(1));
      } else if (!line.text().startsWith("*")) {
        open = line.text().endsWith(" any of these holds");
      }
    }
    return names;
  }
}
