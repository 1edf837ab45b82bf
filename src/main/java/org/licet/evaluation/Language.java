package org.licet.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licet.law.LawFault;
import org.licet.law.LawFiles;
import org.licet.law.LawRefusedException;
import org.licet.law.Source;

/**
 * The language of the rules, as {@code rules/sentences/} writes it: its sentences in the order of
 * the files, what each means, and which rules use it.
 */
public record Language(List<Chapter> chapters) {
  public Language {
    chapters = List.copyOf(chapters);
  }

  /**
   * One file of sentences.
   *
   * @param about what it says of itself at its head
   */
  public record Chapter(String file, String about, List<Sentence> sentences) {
    public Chapter {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * One sentence.
   *
   * @param words as one reads it, with the words to fill in in capitals
   * @param consequence whether it stands in {@code then}, not in {@code when}
   * @param rules how many rules use it
   * @param example the shortest use of it; {@code null} where there is none
   */
  public record Sentence(
      String section,
      String words,
      String meaning,
      boolean consequence,
      Source source,
      int rules,
      @Nullable Example example) {}

  /** A use of a sentence in a rule, as written. */
  public record Example(String rule, Source source, String text) {}

  /**
   * Throws {@link LawRefusedException} where rules or sentences cannot be read; one without meaning
   * or use is shown as it is.
   */
  public static Language of(LawFiles files) {
    List<LawFault> faults = new ArrayList<>();
    RuleSource rules = RuleSource.read(files, faults);
    if (!faults.isEmpty()) {
      throw new LawRefusedException(faults);
    }
    return read(files, rules, new ArrayList<>());
  }

  /** Notes each sentence without meaning, and each that no rule uses. */
  static Language read(LawFiles files, RuleSource rules, List<LawFault> faults) {
    List<SentenceFile> read = new ArrayList<>();
    files
        .under("rules/sentences", ".dsl")
        .forEach((path, text) -> read.add(SentenceFile.read(path, text, faults)));
    twice(read, faults);
    Map<Source, SentenceUses> uses = uses(read, rules);
    List<Chapter> chapters = new ArrayList<>();
    for (SentenceFile file : read) {
      List<Sentence> sentences = new ArrayList<>();
      for (SentenceFile.Entry entry : file.entries()) {
        SentenceUses of = uses.getOrDefault(entry.source(), SentenceUses.NONE);
        if (of.rules().isEmpty() && !rules.rules().isEmpty()) {
          faults.add(
              new LawFault(
                  entry.source(),
                  "no rule uses the sentence `"
                      + entry.words()
                      + "`; expected one that does, or that it be deleted"));
        }
        sentences.add(entry.sentence(of));
      }
      chapters.add(new Chapter(file.path(), file.about(), sentences));
    }
    return new Language(chapters);
  }

  /** A merge of two changes may leave a sentence twice. */
  private static void twice(List<SentenceFile> files, List<LawFault> faults) {
    Map<String, Source> first = new TreeMap<>();
    for (SentenceFile file : files) {
      for (SentenceFile.Entry entry : file.entries()) {
        String key = entry.consequence() + entry.mapping().getMappingKey();
        Source earlier = first.putIfAbsent(key, entry.source());
        if (earlier != null) {
          faults.add(
              new LawFault(
                  entry.source(),
                  "the sentence `" + entry.words() + "` stands at " + earlier + " already"));
        }
      }
    }
  }

  private static Map<Source, SentenceUses> uses(List<SentenceFile> files, RuleSource rules) {
    List<SentenceFile.Entry> entries =
        files.stream().flatMap(file -> file.entries().stream()).toList();
    Map<Source, SentenceUses> uses = new TreeMap<>();
    for (RuleSource.Rule rule : rules.rules()) {
      for (RuleSource.Rule.Line line : rule.lines()) {
        String text = line.text();
        for (SentenceFile.Entry entry : entries) {
          if (entry.consequence() == line.consequence()) {
            text = entry.expand(text, new SentenceUses.At(rule, line), uses);
          }
        }
      }
    }
    return uses;
  }
}
