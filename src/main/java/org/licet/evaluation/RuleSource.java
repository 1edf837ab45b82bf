package org.licet.evaluation;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultExpander;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Spelling;
import org.licet.law.LawFault;
import org.licet.law.LawFiles;
import org.licet.law.RequirementId;
import org.licet.law.Source;

/**
 * The rules of a law version, expanded from English. Each line is checked here, before Drools sees
 * it, since Drools puts some faults at line −1 and hangs on others.
 */
final class RuleSource {
  /** One line, so that the lines of a file are the lines that Drools reports, less one. */
  private static final String HEADER =
      "package org.licet.rules; import org.licet.evaluation.*;"
          + " global org.licet.evaluation.Plan plan; global org.licet.evaluation.Needs need;\n";

  private static final Pattern KEY = Pattern.compile("^\\[(condition|consequence)\\]\\[\\](.+)$");

  /** Words outside quotes that no sentence took. */
  private static final Pattern LEFT = Pattern.compile("\\b[a-z]+ [a-z]+\\b");

  private final Collection<LawFault> faults;
  private final DefaultExpander expander = new DefaultExpander();
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, String> expanded = new LinkedHashMap<>();

  private RuleSource(Collection<LawFault> faults) {
    this.faults = faults;
  }

  /** A sentence of the language, as its file writes it. */
  record Sentence(String section, String key, Source source) {}

  /** A rule as counsel wrote it. */
  record Rule(String name, Source source, List<Line> lines) {
    private static final String TABLE = "{code}.";

    /** How a condition says over which country's table a rule is. */
    private static final Pattern ROWS = Pattern.compile("\\bdivision of ([A-Z]+) where\\b");

    /** A line of it, without white space around, and where it begins in the file. */
    record Line(int number, int column, boolean consequence, String text) {}

    /**
     * Whether it is about a requirement: by its id, with or without words behind it, or as one of a
     * table's rows.
     *
     * @param divisionOf the country whose table the requirement is a row's of; {@code null} is none
     */
    boolean isAbout(RequirementId id, @Nullable String divisionOf) {
      String head = name.contains(" ") ? name.substring(0, name.indexOf(' ')) : name;
      if (!head.startsWith(TABLE)) {
        return head.equals(id.toString());
      }
      String rest = head.substring(TABLE.length());
      String own = id.topic() + "." + id.number();
      return divisionOf != null
          && divisionOf.equals(table())
          && (rest.equals(own) || rest.equals(id.topic() + ".{n}"));
    }

    /** The country over whose table it is; {@code null} where it is about one id. */
    @Nullable String table() {
      if (!name.startsWith(TABLE)) {
        return null;
      }
      return lines.stream()
          .filter(line -> !line.consequence())
          .map(line -> ROWS.matcher(line.text()))
          .filter(Matcher::find)
          .map(matcher -> matcher.group(1))
          .findFirst()
          .orElse(null);
    }

    /** The name under which no other rule of the law may stand: tables are each a country's. */
    String ownName() {
      return table() == null ? name : table() + " " + name;
    }

    String text() {
      StringBuilder text = new StringBuilder("rule \"" + name + "\"\n  when\n");
      boolean then = false;
      for (Line line : lines) {
        if (line.consequence() && !then) {
          text.append("  then\n");
          then = true;
        }
        text.append("    ").append(line.text()).append('\n');
      }
      return text.append("end\n").toString();
    }
  }

  static RuleSource read(LawFiles files, Collection<LawFault> faults) {
    RuleSource source = new RuleSource(faults);
    files.under("rules/sentences", ".dsl").forEach(source::addSentences);
    if (faults.isEmpty()) {
      files.under("rules", ".dslr").forEach(source::addRules);
    }
    return source;
  }

  /** The rules as counsel wrote them, not expanded and not checked. */
  static List<Rule> lines(LawFiles files) {
    List<Rule> rules = new ArrayList<>();
    files
        .under("rules", ".dslr")
        .forEach((path, text) -> RuleLines.read(path, text, rules, new ArrayList<>()));
    return rules;
  }

  List<Rule> rules() {
    return rules;
  }

  List<Sentence> sentences() {
    return sentences;
  }

  /** What Drools compiles, by the path of the file. */
  Map<String, String> expanded() {
    return expanded;
  }

  private void addSentences(String path, String text) {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher key = KEY.matcher(line);
      if (!key.matches()) {
        fault(
            path,
            number,
            "`"
                + line
                + "` is no sentence; expected `[condition][]words=code` or"
                + " `[consequence][]words=code`");
      } else if (!key.group(2).matches("[A-Za-z@\\\\{].*")) {
        fault(path, number, "a sentence has to begin with a word");
      } else {
        sentences.add(
            new Sentence(
                key.group(1), Words.of(key.group(2), List.of()), new Source(path, number, 1)));
      }
    }
    DSLTokenizedMappingFile mapping = new DSLTokenizedMappingFile();
    try {
      if (!mapping.parseAndLoad(new StringReader(text))) {
        mapping.getErrors().forEach(e -> fault(path, 1, e.toString()));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    expander.addDSLMapping(mapping.getMapping());
  }

  private void addRules(String path, String text) {
    List<LawFault> before = new ArrayList<>();
    RuleLines.read(path, text, rules, before);
    faults.addAll(before);
    if (!before.isEmpty()) {
      return;
    }
    String drl = expander.expand(text);
    if (drl == null) {
      expander.getErrors().forEach(e -> fault(path, 1, e.toString()));
      return;
    }
    String[] made = drl.split("\n", -1);
    for (Rule rule : rules.stream().filter(r -> r.source().file().equals(path)).toList()) {
      made[rule.source().line() - 1] = "rule \"" + rule.ownName() + "\"";
      for (Rule.Line line : rule.lines()) {
        String result = line.number() <= made.length ? made[line.number() - 1].strip() : "";
        if (!isWhole(result, line.consequence())) {
          unknown(path, line);
        }
      }
    }
    expanded.put(path, HEADER + String.join("\n", made));
  }

  private static boolean isWhole(String made, boolean consequence) {
    String code = made.replaceAll("\"[^\"]*\"", "\"\"");
    boolean shape =
        consequence
            ? code.startsWith("plan.") && code.endsWith(";")
            : code.startsWith("Scene(") || code.startsWith("$");
    return shape && !LEFT.matcher(code).find() && !code.contains("@");
  }

  private void unknown(String path, Rule.Line line) {
    String wrote = line.text();
    String section = line.consequence() ? "consequence" : "condition";
    String nearest =
        sentences.stream()
            .filter(s -> s.section().equals(section))
            .map(Sentence::key)
            .min(java.util.Comparator.comparingInt(key -> Spelling.distance(key, wrote)))
            .map(key -> "; the nearest sentence is `" + key + "`")
            .orElse("");
    Source where = new Source(path, line.number(), line.column());
    faults.add(new LawFault(where, "`" + wrote + "` is not in the language" + nearest));
  }

  private void fault(String path, int line, String message) {
    faults.add(new LawFault(new Source(path, line, 1), message));
  }
}
