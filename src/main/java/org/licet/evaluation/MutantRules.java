package org.licet.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.evaluation.Mutant.Fault;
import org.licet.law.LawFault;
import org.licet.law.LawFiles;
import org.licet.law.LawRefusedException;
import org.licet.law.Source;

/**
 * Rules prepared to be wrong in one place at a time: compiled once, with a number at each place
 * where they could be, by which a {@link Mutant} in the session finds it. Compiling each faulty
 * rule anew was rejected: a thousand times slower, and no nearer to what is in force.
 */
final class MutantRules {
  private static final String ASKS = "\\$mutant.place(0, ";
  private static final Pattern PLACE = Pattern.compile("\\$mutant\\.place\\(0, \"([^\"]+)\"\\)");
  private static final Pattern SCENE = Pattern.compile("Scene\\( (.*?) \\)(?= |$)");
  private static final Pattern HERE = Pattern.compile(", (patientHere|readerHere)\\b");
  private static final Pattern CLAUSES = Pattern.compile("plan\\.(?:met|applies|waived)\\(.*");

  private final RuleSource source;
  private final List<Site> sites = new ArrayList<>();

  private MutantRules(RuleSource source) {
    this.source = source;
  }

  /**
   * A place in a rule that can be wrong.
   *
   * @param what the line as counsel wrote it, or the clause of it
   * @param place what is named there, where the fault is another place
   */
  record Site(RuleSource.Rule rule, Source where, Fault fault, String what, String place) {}

  /** Prepares the rules of these files; they have to be sound. */
  static MutantRules of(LawFiles files) {
    List<LawFault> faults = new ArrayList<>();
    MutantRules rules = new MutantRules(RuleSource.read(asking(files), faults));
    if (!faults.isEmpty()) {
      throw new LawRefusedException(faults);
    }
    rules.number();
    return rules;
  }

  RuleSource source() {
    return source;
  }

  /** By their numbers. */
  List<Site> sites() {
    return sites;
  }

  /** The same files, in which every sentence asks the mutant for the places that it names. */
  private static LawFiles asking(LawFiles files) {
    SortedMap<String, String> changed = new TreeMap<>(files.files());
    for (Map.Entry<String, String> file : files.under("rules/sentences", ".dsl").entrySet()) {
      StringBuilder text = new StringBuilder();
      for (String line : file.getValue().split("\n", -1)) {
        int code = line.startsWith("[") ? line.indexOf('=') : -1;
        String asks =
            code < 0
                ? line
                : line.substring(0, code)
                    + line.substring(code)
                        .replaceAll("(?<!\\bof\\()\"\\{([puc])\\}\"", ASKS + "\"{$1}\")");
        text.append(asks).append('\n');
      }
      changed.put(file.getKey(), text.toString());
    }
    return new LawFiles(changed);
  }

  private void number() {
    for (Map.Entry<String, String> file : source.expanded().entrySet()) {
      String[] lines = file.getValue().split("\n", -1);
      for (RuleSource.Rule rule : source.rules()) {
        if (rule.source().file().equals(file.getKey())) {
          number(rule, lines);
        }
      }
      file.setValue(String.join("\n", lines));
    }
  }

  /** The line of a number is at that index: a line of declarations stands before all. */
  private void number(RuleSource.Rule rule, String[] lines) {
    int when = rule.source().line();
    while (!lines[when].strip().equals("when")) {
      when++;
    }
    lines[when] = "when $mutant : Mutant()";
    int whole = site(rule, rule.source(), Fault.LEFT_OUT, "the rule", "");
    for (RuleSource.Rule.Line line : rule.lines()) {
      Source where = new Source(rule.source().file(), line.number(), line.column());
      String code = lines[line.number()].strip();
      String numbered =
          line.consequence()
              ? consequence(rule, where, line.text(), code, whole)
              : condition(rule, where, line.text(), code);
      lines[line.number()] = places(rule, where, line.text(), numbered);
    }
  }

  private String condition(RuleSource.Rule rule, Source where, String text, String code) {
    Matcher scene = SCENE.matcher(code);
    Matcher here = HERE.matcher(code);
    if (scene.find()) {
      int at = site(rule, where, Fault.NEGATED, text, "");
      return code.substring(0, scene.start())
          + "Scene( $mutant.holds("
          + at
          + ", "
          + scene.group(1)
          + ") )"
          + code.substring(scene.end());
    }
    if (here.find()) {
      int at = site(rule, where, Fault.NEGATED, text, "");
      return here.replaceFirst(
          Matcher.quoteReplacement(", $mutant.holds(" + at + ", " + here.group(1) + ")"));
    }
    return code;
  }

  private String consequence(
      RuleSource.Rule rule, Source where, String text, String code, int whole) {
    StringBuilder changed = new StringBuilder("if ($mutant.keeps(").append(whole).append(')');
    boolean item = code.startsWith("plan.item(");
    boolean clauses = CLAUSES.matcher(code).matches();
    if (item || clauses) {
      int at = site(rule, where, Fault.LEFT_OUT, text, "");
      changed.append(" && $mutant.keeps(").append(at).append(')');
    }
    changed.append(") ");
    if (!item && !clauses) {
      return changed.append(code).toString();
    }
    String open = item ? "need.all(" : "(";
    int start = code.indexOf(open) + open.length();
    int end = code.lastIndexOf(item ? "));" : ");");
    List<String> arguments = arguments(code.substring(start, end));
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).startsWith("need.")) {
        int at = site(rule, where, Fault.NEGATED, clause(text, i - arguments.size()), "");
        arguments.set(i, "$mutant.need(" + at + ", " + arguments.get(i) + ")");
      }
    }
    return changed
        .append(code, 0, start)
        .append(String.join(", ", arguments))
        .append(code.substring(end))
        .toString();
  }

  /** The clause that many from the end of a line; clauses join with {@code and}. */
  private static String clause(String text, int fromEnd) {
    String[] parts = text.split(" and (?=the |that |an? |no |every |clauses |[A-Z])");
    int index = parts.length + fromEnd;
    return index < 0
        ? text
        : parts[index].replaceFirst(
            ".* (?:is met|applies|is waived \\(\\w+\\)) (?:when|unless) ", "");
  }

  /** A sentence may look at the place that it names twice: each look is a site of its own. */
  private String places(RuleSource.Rule rule, Source where, String text, String code) {
    int[] looks = {0};
    return PLACE
        .matcher(code)
        .replaceAll(
            found -> {
              looks[0]++;
              String what = looks[0] == 1 ? text : text + " (look " + looks[0] + " at a place)";
              int at = site(rule, where, Fault.OTHER_PLACE, what, found.group(1));
              return Matcher.quoteReplacement(
                  "$mutant.place(" + at + ", \"" + found.group(1) + "\")");
            });
  }

  private int site(RuleSource.Rule rule, Source where, Fault fault, String what, String place) {
    sites.add(new Site(rule, where, fault, what, place));
    return sites.size() - 1;
  }

  /** The arguments of a call: commas inside parentheses and texts part nothing. */
  private static List<String> arguments(String code) {
    List<String> found = new ArrayList<>();
    int depth = 0;
    boolean text = false;
    int start = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      text ^= c == '"';
      depth += text ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0 && !text) {
        found.add(code.substring(start, i).strip());
        start = i + 1;
      }
    }
    found.add(code.substring(start).strip());
    return found;
  }
}
