package org.licet.evaluation;

import java.util.List;
import java.util.Locale;

/**
 * The reader may report in a language, whatever its region: {@code sv-FI} is {@code sv} (BCP 47).
 */
record ReportsIn(String language) implements Need {
  @Override
  public Verdict judge(Judgement judgement) {
    List<String> languages = judgement.question().reader().languages();
    if (languages == null) {
      return Verdict.of(Truth.UNKNOWN, "reader.languages is not known");
    }
    boolean reports =
        languages.stream()
            .anyMatch(tag -> Locale.forLanguageTag(tag).getLanguage().equals(language));
    return Verdict.of(
        Truth.of(reports),
        reports ? "the reader reports in " + language : "no reporting in " + language + " on file");
  }
}
