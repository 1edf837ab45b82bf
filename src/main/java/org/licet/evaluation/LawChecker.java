package org.licet.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.law.LawBook;
import org.licet.law.LawFault;
import org.licet.law.LawFiles;
import org.licet.law.LawRefusedException;
import org.licet.law.Requirement;
import org.licet.law.Source;
import org.licet.law.Unfinished;

/** Holds rules and jurisdictions against each other: every id has its rule, every rule its id. */
final class LawChecker {
  private static final Pattern WAIVED = Pattern.compile("is waived \\(([a-z_]+)\\)");
  private final LawBook book;
  private final RuleSource rules;
  private final List<LawFault> faults = new ArrayList<>();

  private LawChecker(LawBook book, RuleSource rules) {
    this.book = book;
    this.rules = rules;
  }

  /** What a check read, and all its faults. */
  record Checked(@Nullable LawBook book, RuleSource rules, List<LawFault> faults) {
    LawBook requireBook() {
      return Objects.requireNonNull(book);
    }
  }

  static Checked check(LawFiles files) {
    List<LawFault> faults = new ArrayList<>();
    LawBook book = null;
    try {
      book = LawBook.read(files);
    } catch (LawRefusedException e) {
      faults.addAll(e.faults());
    }
    List<LawFault> ofRules =
        new ArrayList<>(); // its own, since rules are read whatever the book is
    RuleSource rules = RuleSource.read(files, ofRules);
    faults.addAll(ofRules);
    if (rules.rules().isEmpty() && ofRules.isEmpty()) {
      faults.add(new LawFault(new Source("rules", 1, 1), "holds no rule; expected at least one"));
    }
    if (book != null) {
      LawChecker checker = new LawChecker(book, rules);
      checker.check();
      faults.addAll(checker.faults);
    }
    Unfinished.check(files, faults);
    return new Checked(book, rules, faults);
  }

  private void check() {
    Map<String, Source> names = new HashMap<>();
    Map<String, Set<String>> exceptions = new LinkedHashMap<>();
    Set<String> headed = new TreeSet<>();
    RuleWords words = new RuleWords(book);
    for (RuleSource.Rule rule : rules.rules()) {
      words.check(rule, faults);
      checkLists(rule);
      Source first = names.putIfAbsent(rule.ownName(), rule.source());
      if (first != null) {
        fault(rule.source(), "rule `" + rule.name() + "` stands at " + first + " already");
      }
      List<Requirement> ruled = ruled(rule);
      if (ruled.isEmpty()) {
        fault(
            rule.source(),
            "rule `" + rule.name() + "`: no such id is on file; expected one of `jurisdictions/`");
      }
      boolean extra = rule.name().contains(" ");
      for (Requirement requirement : ruled) {
        String id = requirement.id().toString();
        if (!extra) {
          headed.add(id);
        }
        exceptions.computeIfAbsent(id, key -> new TreeSet<>()).addAll(waived(rule, requirement));
      }
    }
    for (Requirement requirement : book.requirements()) {
      check(requirement, headed, exceptions);
    }
  }

  /** A line that goes into a list has to follow the line that opens it, or another of its lines. */
  private void checkLists(RuleSource.Rule rule) {
    boolean open = false;
    for (RuleSource.Rule.Line line : rule.lines()) {
      boolean item = line.text().startsWith("(") || line.text().startsWith("*");
      if (line.consequence() && item && !open) {
        fault(
            new Source(rule.source().file(), line.number(), line.column()),
            "`"
                + line.text()
                + "` goes into no list; expected a line that ends in `these holds` or `these hold`"
                + " before");
      }
      open = line.text().matches(".* of these holds?") || (item && open);
    }
  }

  private void check(Requirement r, Set<String> headed, Map<String, Set<String>> exceptions) {
    String id = r.id().toString();
    if (!headed.contains(id)) {
      fault(r.source(), "id `" + id + "` has no rule; expected `rule \"" + id + "\"` in `rules/`");
    }
    for (String name : r.exceptions().keySet()) {
      if (!exceptions.getOrDefault(id, Set.of()).contains(name)) {
        fault(
            r.source(),
            "`"
                + id
                + "`: no rule says when the exception `"
                + name
                + "` holds; expected `… is waived ("
                + name
                + ") when …` in `rules/`");
      }
    }
  }

  /** The exceptions that a rule gives; one of a single place has to be on file there. */
  private Set<String> waived(RuleSource.Rule rule, Requirement requirement) {
    Set<String> found = new TreeSet<>();
    for (RuleSource.Rule.Line line : rule.lines()) {
      Matcher matcher = WAIVED.matcher(line.text());
      if (matcher.find()) {
        found.add(matcher.group(1));
        boolean table = rule.name().startsWith("{");
        if (!table && !requirement.exceptions().containsKey(matcher.group(1))) {
          fault(
              new Source(rule.source().file(), line.number(), line.column()),
              "`"
                  + requirement.id()
                  + "` has no exception `"
                  + matcher.group(1)
                  + "` on file; expected one of "
                  + requirement.exceptions().keySet());
        }
      }
    }
    return found;
  }

  /** The requirements that a rule is about: one, or one of each row of a table. */
  private List<Requirement> ruled(RuleSource.Rule rule) {
    return book.requirements().stream()
        .filter(
            r -> rule.isAbout(r.id(), book.requireJurisdiction(r.id().jurisdiction()).divisionOf()))
        .toList();
  }

  private void fault(Source where, String message) {
    faults.add(new LawFault(where, message));
  }
}
