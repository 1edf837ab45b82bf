package org.licet.evaluation;

import java.util.List;
import org.licet.law.Jurisdiction;
import org.licet.law.LawBook;
import org.licet.law.LawFiles;
import org.licet.law.RequirementId;
import org.licet.law.Source;

/**
 * A rule as counsel wrote it, in the sentences of the rule language.
 *
 * @param source where its first line stands
 * @param text from {@code rule} to {@code end}
 */
public record RuleText(Source source, String text) {

  /** The rules about a requirement; at least one where it is on file. */
  public static List<RuleText> about(RequirementId id, LawBook book, LawFiles files) {
    return about(id, book, RuleSource.lines(files));
  }

  /** The same, of rules that are read already. */
  static List<RuleText> about(RequirementId id, LawBook book, List<RuleSource.Rule> rules) {
    Jurisdiction place = book.jurisdiction(id.jurisdiction()).orElse(null);
    String divisionOf = place == null ? null : place.divisionOf();
    return rules.stream()
        .filter(rule -> rule.isAbout(id, divisionOf))
        .map(rule -> new RuleText(rule.source(), rule.text()))
        .toList();
  }

  /**
   * The id that it is about, where needed with words behind it, or {@code {code}.} with the rest.
   */
  public String name() {
    return text.substring(text.indexOf('"') + 1, text.indexOf('"', text.indexOf('"') + 1));
  }
}
