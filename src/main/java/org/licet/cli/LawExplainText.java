package org.licet.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.licet.decision.Answer;
import org.licet.evaluation.Derivation;
import org.licet.evaluation.Reason;
import org.licet.evaluation.RuleText;
import org.licet.law.RequirementId;
import org.licet.lawreview.Explanation;
import org.licet.lawreview.ExplanationWriter;

/** An explanation in words. */
record LawExplainText(PrintWriter out) {
  void print(Explanation explanation) {
    heading("Places, and whose law they call up, on " + explanation.day());
    explanation.touched().forEach(this::touched);
    heading("Law on file there");
    explanation.law().forEach(this::onFile);
    Derivation derivation = explanation.derivation();
    heading("Rules that fired");
    for (Derivation.Fired each : derivation.fired()) {
      String row = each.row() == null ? "" : ", for " + each.row();
      wrapped("  ", each.rule().source() + "  " + each.rule().name() + row);
    }
    heading("What they ask (+ holds, - does not hold, ? is not known)");
    derivation.asked().forEach(this::asked);
    heading("Rules of these places that did not fire, and the first condition that does not hold");
    silent(derivation.silent());
    heading("Days on which something that was looked at changes");
    days(derivation.looked(), explanation);
    heading("Outcome");
    outcome(explanation.decision().answer());
  }

  private void heading(String text) {
    out.println();
    out.println(Wrapped.text("", text));
  }

  private void wrapped(String lead, String text) {
    out.println(Wrapped.text(lead, text));
  }

  private void touched(Explanation.Touched each) {
    String place = each.place() == null ? "not known" : each.place() + " " + each.place().name();
    String law =
        each.place() == null
            ? ""
            : each.jurisdictions().isEmpty()
                ? ": no law on file"
                : ": law of " + String.join(", ", each.jurisdictions());
    wrapped("  ", each.role() + " in " + place + law + "  (" + each.pointer() + ")");
  }

  private void onFile(Explanation.OnFile each) {
    int all = each.inForce().size() + each.notInForce().size();
    String others =
        each.notInForce().isEmpty()
            ? ""
            : "; not in force: "
                + each.notInForce().stream()
                    .map(RequirementId::toString)
                    .collect(Collectors.joining(", "));
    wrapped(
        "  ",
        each.code()
            + " "
            + each.name()
            + ": "
            + each.inForce().size()
            + " of "
            + all
            + " requirements in force that day"
            + others);
  }

  private void asked(Derivation.Asked asked) {
    out.println();
    wrapped("  ", asked.requirement().id() + "  " + ExplanationWriter.result(asked));
    if (asked.applies() != null) {
      reason(4, "applies when ", asked.applies());
    }
    if (asked.inForce() && asked.met() == null) {
      wrapped("    ", "nothing meets it: it is always asked");
    }
    if (asked.met() != null) {
      reason(4, "", asked.met());
    }
    for (Map.Entry<String, Reason> exception : asked.exceptions().entrySet()) {
      reason(4, "unless (" + exception.getKey() + ") ", exception.getValue());
    }
  }

  private void reason(int indent, String lead, Reason reason) {
    String sign =
        switch (reason.truth()) {
          case TRUE -> "+ ";
          case FALSE -> "- ";
          case UNKNOWN -> "? ";
        };
    String looks = reason.looksAt() == null ? "" : "  (" + reason.looksAt() + ")";
    wrapped(" ".repeat(indent) + sign, lead + reason.words() + looks);
    reason.parts().forEach(part -> reason(indent + 2, "", part));
  }

  /** Rules that the same line of each kept from firing stand together. */
  private void silent(List<Derivation.Silent> silent) {
    SortedMap<String, List<Derivation.Silent>> byCondition =
        new TreeMap<>(silent.stream().collect(Collectors.groupingBy(Derivation.Silent::condition)));
    byCondition.forEach(
        (condition, rules) -> {
          wrapped("  ", condition);
          wrapped(
              "    ",
              rules.stream()
                  .map(Derivation.Silent::rule)
                  .map(RuleText::name)
                  .collect(Collectors.joining(", ")));
        });
  }

  private void days(List<LocalDate> looked, Explanation explanation) {
    List<LocalDate> later = looked.stream().filter(explanation.day()::isBefore).toList();
    List<LocalDate> past = looked.stream().filter(day -> !later.contains(day)).toList();
    wrapped("  before: ", words(past));
    wrapped("  after:  ", words(later));
    Instant until = explanation.decision().validUntil();
    wrapped(
        "  ",
        until == null
            ? "the answer changes on none of them"
            : "the answer changes first on "
                + until.atZone(ZoneOffset.UTC).toLocalDate()
                + ", by papers, law, or a review that is due");
  }

  private static String words(List<LocalDate> days) {
    return days.isEmpty()
        ? "none"
        : days.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
  }

  private void outcome(Answer answer) {
    wrapped("  ", answer.outcome() + ", confidence " + answer.confidence().word());
    answer.requirements().stream()
        .filter(stated -> stated.status() == Answer.Status.UNMET)
        .forEach(
            stated ->
                wrapped("  ", stated.id() + " is not met: " + String.join("; ", stated.because())));
    answer.conditions().forEach(c -> wrapped("  ", c.id() + " attaches " + c.code()));
  }
}
