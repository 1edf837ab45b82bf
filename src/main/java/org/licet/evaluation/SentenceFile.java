package org.licet.evaluation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.licet.law.LawFault;
import org.licet.law.Source;

/**
 * A file of sentences as people read it: {@code #= (WORDS) meaning} stands on the line before each
 * sentence, with a name in capitals for each word that a rule fills in.
 */
record SentenceFile(String path, String about, List<SentenceFile.Entry> entries) {
  private static final Pattern MEANING = Pattern.compile("#= (?:\\(([A-Z, ]+)\\) )?(\\S.*)");
  private static final Pattern SECTION = Pattern.compile("# --- (.+) ---");

  /**
   * One sentence.
   *
   * @param mapping how Drools puts code in its place
   */
  record Entry(
      String section,
      String words,
      String meaning,
      boolean consequence,
      DSLMappingEntry mapping,
      Source source) {

    Language.Sentence sentence(SentenceUses uses) {
      return new Language.Sentence(
          section, words, meaning, consequence, source, uses.rules().size(), uses.shortest());
    }

    /** A line with this sentence replaced by its code, as Drools does it. */
    String expand(String line, SentenceUses.At at, Map<Source, SentenceUses> uses) {
      Matcher matcher = mapping.getKeyPattern().matcher(line);
      int from = 0;
      String text = line;
      while (from < text.length() && matcher.find(from)) {
        String taken = matcher.group();
        uses.merge(source, SentenceUses.NONE.and(at, taken), (old, also) -> old.and(at, taken));
        String code = code(matcher);
        text = text.substring(0, matcher.start()) + code + text.substring(matcher.end());
        from = matcher.start() + code.length();
        matcher.reset(text);
      }
      return text;
    }

    private String code(Matcher matcher) {
      String code = mapping.getValuePattern();
      for (Map.Entry<String, Integer> variable : mapping.getVariables().entrySet()) {
        code = code.replace("{" + variable.getKey() + "}", matcher.group(variable.getValue()));
      }
      return code;
    }
  }

  static SentenceFile read(String path, String text, Collection<LawFault> faults) {
    Reading reading = new Reading(path, faults);
    text.lines().forEach(reading::line);
    reading.end();
    return new SentenceFile(path, String.join(" ", reading.about), reading.entries);
  }

  /** The lines of a file, one after the other. */
  private static final class Reading {
    private final String path;
    private final Collection<LawFault> faults;
    private final List<String> about = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private boolean head = true;
    private String section = "";
    private String meaning = "";
    private int number;

    private Reading(String path, Collection<LawFault> faults) {
      this.path = path;
      this.faults = faults;
    }

    private void line(String line) {
      number++;
      Matcher title = SECTION.matcher(line);
      if (line.startsWith("[")) {
        sentence(line);
      } else {
        end();
      }
      if (title.matches()) {
        section = title.group(1);
      } else if (line.startsWith("#=")) {
        meaning = line;
      } else if (head && line.startsWith("#")) {
        about.add(line.substring(1).strip());
      }
      head &= line.startsWith("#") && !line.startsWith("#=") && !title.matches();
    }

    /** Nothing may stand between a meaning and its sentence. */
    private void end() {
      if (!meaning.isEmpty()) {
        fault(
            number - 1,
            "`" + meaning + "` is the meaning of nothing; expected a sentence after it");
        meaning = "";
      }
    }

    private void sentence(String line) {
      String key = line.replaceFirst("^\\[\\w+\\]\\[\\]", "");
      List<String> names = List.of();
      String said = "";
      Matcher matcher = MEANING.matcher(meaning);
      if (matcher.matches()) {
        names = matcher.group(1) == null ? List.of() : List.of(matcher.group(1).split(", *"));
        said = matcher.group(2);
      }
      int blanks = Words.blanks(key);
      String words = Words.of(key, blanks == names.size() ? names : List.of());
      if (said.isEmpty()) {
        fault(number, "the sentence `" + words + "` has no meaning; expected " + form(blanks));
      } else if (blanks != names.size()) {
        fault(
            number, "the meaning of `" + words + "` names " + names + "; expected " + form(blanks));
      }
      meaning = "";
      DSLMappingEntry mapping = mapping(line);
      if (mapping != null) {
        boolean consequence = line.startsWith("[consequence]");
        Source where = new Source(path, number, 1);
        entries.add(new Entry(section, words, said, consequence, mapping, where));
      }
    }

    private static String form(int blanks) {
      return switch (blanks) {
        case 0 -> "a line `#= what it means` before it";
        case 1 -> "a line `#= (WORD) what it means` before it, with a name for the word to fill in";
        default ->
            "a line `#= (WORD, WORD) what it means` before it, with a name for each of the "
                + blanks
                + " words to fill in";
      };
    }

    /** {@code null} where it is no sentence, which is said elsewhere. */
    private static @org.jspecify.annotations.Nullable DSLMappingEntry mapping(String line) {
      DSLTokenizedMappingFile file = new DSLTokenizedMappingFile();
      try {
        file.parseAndLoad(new StringReader(line));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      List<DSLMappingEntry> entries = file.getMapping().getEntries();
      return entries.isEmpty() ? null : entries.getFirst();
    }

    private void fault(int line, String message) {
      faults.add(new LawFault(new Source(path, line, 1), message));
    }
  }
}
