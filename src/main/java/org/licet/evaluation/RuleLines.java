package org.licet.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.law.LawFault;
import org.licet.law.Source;

/** Splits a rule file into its rules and refuses what would hang or mislead Drools. */
final class RuleLines {
  private static final Pattern RULE = Pattern.compile("rule \"([^\"]+)\"");
  private final String path;
  private final Collection<RuleSource.Rule> rules;
  private final Collection<LawFault> faults;
  private RuleSource.@Nullable Rule open;
  private boolean then;
  private int column = 1;

  private RuleLines(String path, Collection<RuleSource.Rule> rules, Collection<LawFault> faults) {
    this.path = path;
    this.rules = rules;
    this.faults = faults;
  }

  static void read(
      String path, String text, Collection<RuleSource.Rule> rules, Collection<LawFault> faults) {
    RuleLines lines = new RuleLines(path, rules, faults);
    List<String> all = List.of(text.split("\n", -1));
    for (int i = 0; i < all.size(); i++) {
      String line = all.get(i);
      lines.column = line.length() - line.stripLeading().length() + 1;
      lines.line(i + 1, line.strip());
    }
    if (lines.open != null) {
      lines.fault(all.size(), "rule `" + lines.open.name() + "` has no `end`");
    }
  }

  private void line(int number, String line) {
    if (line.isEmpty() || line.startsWith("//")) {
      return;
    }
    Matcher head = RULE.matcher(line);
    if (head.matches()) {
      begin(number, head.group(1));
    } else if (line.matches(".*[{}\"\\\\#].*")) {
      fault(
          number, "`" + line + "`: braces, quotes, `#` and `\\` have no place in a line of a rule");
    } else if (open == null) {
      fault(number, "`" + line + "` stands outside a rule; expected `rule \"<id>\"`");
    } else if (line.equals("then")) {
      then = true;
    } else if (line.equals("end")) {
      end(number);
    } else if (!line.equals("when")) {
      open.lines().add(new RuleSource.Rule.Line(number, column, then, line));
    }
  }

  private void begin(int number, String name) {
    if (open != null) {
      fault(number, "rule `" + open.name() + "` has no `end` before this one begins");
    }
    open = new RuleSource.Rule(name, new Source(path, number, 1), new ArrayList<>());
    then = false;
  }

  private void end(int number) {
    RuleSource.Rule done = java.util.Objects.requireNonNull(open);
    if (done.lines().stream().noneMatch(RuleSource.Rule.Line::consequence)) {
      fault(number, "rule `" + done.name() + "` has no consequence");
    }
    if (done.lines().stream().allMatch(RuleSource.Rule.Line::consequence)) {
      fault(number, "rule `" + done.name() + "` has no condition");
    }
    rules.add(done);
    open = null;
  }

  private void fault(int line, String message) {
    faults.add(new LawFault(new Source(path, line, column), message));
  }
}
