package org.licet.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.licet.evaluation.Language.Sentence;
import org.licet.law.LawFault;
import org.licet.law.LawFiles;

/** The sentences on file, and the same broken in one thing. */
class LanguageTest {
  private static final String FILE = "rules/sentences/1-conditions.dsl";
  private static final String OBSTETRIC =
      "[condition][]the exam is obstetric=Scene( obstetric().mayBe() )";

  @Test
  void everySentenceOnFileHasAMeaningAndAUse() {
    assertThat(faults(TestLaw.FILES)).isEmpty();
    assertThat(Language.of(TestLaw.FILES).chapters())
        .flatExtracting(Language.Chapter::sentences)
        .hasSizeGreaterThan(100)
        .allSatisfy(
            sentence -> {
              assertThat(sentence.words()).doesNotContainPattern("[{}\\[\\]\\\\@?…]");
              assertThat(sentence.rules()).isPositive();
              assertThat(sentence.example()).isNotNull();
            });
  }

  @Test
  void usesAreCountedAsDroolsPutsCodeInThePlaceOfSentences() {
    List<SentenceFile.Entry> entries = new ArrayList<>();
    TestLaw.FILES
        .under("rules/sentences", ".dsl")
        .forEach(
            (path, text) ->
                entries.addAll(SentenceFile.read(path, text, new ArrayList<>()).entries()));
    RuleSource rules = RuleSource.read(TestLaw.FILES, new ArrayList<>());
    for (RuleSource.Rule rule : rules.rules()) {
      String[] made = rules.expanded().get(rule.source().file()).split("\n", -1);
      for (RuleSource.Rule.Line line : rule.lines()) {
        String text = line.text();
        for (SentenceFile.Entry entry : entries) {
          if (entry.consequence() == line.consequence()) {
            text = entry.expand(text, new SentenceUses.At(rule, line), new TreeMap<>());
          }
        }
        assertThat(text).isEqualTo(made[line.number()].strip());
      }
    }
  }

  @Test
  void aSentenceNamesItsBlanksAndSaysHowManyRulesUseIt() {
    Sentence sentence =
        Language.of(TestLaw.FILES).chapters().stream()
            .flatMap(chapter -> chapter.sentences().stream())
            .filter(each -> each.words().equals("the exam is obstetric"))
            .findFirst()
            .orElseThrow();
    long rules =
        RuleSource.lines(TestLaw.FILES).stream()
            .filter(rule -> rule.text().contains("    the exam is obstetric\n"))
            .count();
    assertThat(sentence.rules()).isEqualTo((int) rules);
    assertThat(sentence.example().text()).isEqualTo("the exam is obstetric");
  }

  @Test
  void aSentenceThatNoRuleUsesIsAFaultOfItsLine() {
    String unused = "#= the moon is known to be full\n[condition][]the moon is full=Scene( )\n";
    assertThat(faults(change(OBSTETRIC, OBSTETRIC + "\n" + unused)))
        .singleElement()
        .asString()
        .matches(
            FILE
                + ":\\d+:1: no rule uses the sentence `the moon is full`; expected one that does,"
                + " or that it be deleted");
  }

  @Test
  void aSentenceWithoutMeaningIsAFaultOfItsLine() {
    assertThat(faults(change("#= the exam is of a pregnancy[^\n]*\n", "")))
        .singleElement()
        .asString()
        .contains("`the exam is obstetric` has no meaning; expected a line `#= what it means`");
  }

  @Test
  void aMeaningNamesEachBlankOfItsSentence() {
    assertThat(faults(change("#= \\(PAYER\\) somebody", "#= somebody")))
        .singleElement()
        .asString()
        .contains("the meaning of `the payer is not …` names []; expected a line `#= (WORD) ");
  }

  @Test
  void aMeaningStandsOnTheLineBeforeItsSentence() {
    assertThat(faults(change("(#= the exam is of a pregnancy[^\n]*\n)", "$1\n")))
        .extracting(LawFault::message)
        .satisfiesExactlyInAnyOrder(
            message -> assertThat(message).contains("is the meaning of nothing"),
            message -> assertThat(message).contains("has no meaning"));
  }

  private static LawFiles change(String from, String to) {
    SortedMap<String, String> files = new TreeMap<>(TestLaw.FILES.files());
    String text = files.get(FILE);
    String pattern = from.startsWith("[") ? java.util.regex.Pattern.quote(from) : from;
    String changed = text.replaceFirst(pattern, to);
    assertThat(changed).isNotEqualTo(text);
    files.put(FILE, changed);
    return new LawFiles(files);
  }

  private static List<LawFault> faults(LawFiles files) {
    List<LawFault> faults = new ArrayList<>();
    RuleSource rules = RuleSource.read(files, faults);
    assertThat(faults).isEmpty();
    Language.read(files, rules, faults);
    return faults;
  }
}
