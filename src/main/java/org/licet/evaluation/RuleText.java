package org.licet.evaluation;

import org.licet.law.Source;

/**
 * A rule as counsel wrote it, in the sentences of the rule language.
 *
 * @param source where its first line stands
 * @param text from {@code rule} to {@code end}
 */
public record RuleText(Source source, String text) {
  /**
   * The id that it is about, where needed with words behind it, or {@code {code}.} with the rest.
   */
  public String name() {
    return text.substring(text.indexOf('"') + 1, text.indexOf('"', text.indexOf('"') + 1));
  }
}
