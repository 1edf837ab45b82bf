package org.licet.evaluation;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licet.law.Source;

/**
 * Where rules use one sentence.
 *
 * @param rules where they begin
 * @param shortest the shortest use, the first of several
 */
record SentenceUses(Set<Source> rules, Language.@Nullable Example shortest) {
  static final SentenceUses NONE = new SentenceUses(Set.of(), null);

  SentenceUses {
    rules = Set.copyOf(rules);
  }

  /** A line of a rule. */
  record At(RuleSource.Rule rule, RuleSource.Rule.Line line) {
    /** The part of the line that a sentence took, or all of it where other sentences were in it. */
    Language.Example example(String taken) {
      Source where = new Source(rule.source().file(), line.number(), line.column());
      String text = line.text().contains(taken.strip()) ? taken.strip() : line.text();
      return new Language.Example(rule.name(), where, text);
    }
  }

  SentenceUses and(At at, String taken) {
    Set<Source> more = new TreeSet<>(rules);
    more.add(at.rule().source());
    Language.Example example = at.example(taken);
    Language.Example least =
        shortest == null
                || Comparator.<Language.Example>comparingInt(e -> e.text().length())
                        .compare(example, shortest)
                    < 0
            ? example
            : shortest;
    return new SentenceUses(more, least);
  }
}
