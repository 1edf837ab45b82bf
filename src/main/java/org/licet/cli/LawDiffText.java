package org.licet.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.facts.FactsWriter;
import org.licet.lawreview.Change;
import org.licet.lawreview.Effects;
import org.licet.lawreview.Effects.Counted;
import org.licet.lawreview.LawDiff;
import org.licet.lawreview.Turn;

/** A difference of two law versions in words. */
record LawDiffText(PrintWriter out) {
  void print(LawDiff diff) {
    out.println("older  " + version(diff.older()));
    out.println("newer  " + version(diff.newer()));
    String subject = "";
    for (Change change : diff.changes()) {
      if (!change.subject().equals(subject)) {
        subject = change.subject();
        out.println();
        out.println(subject + (change.source() == null ? "" : "  " + change.source()));
      }
      print(change);
    }
    if (diff.changes().isEmpty()) {
      out.println("Both read alike.");
    }
    diff.effects().forEach(this::print);
  }

  private static String version(LawDiff.Version version) {
    return version.version() + "  " + version.digest().value().substring(0, 23) + "…";
  }

  private void print(Change change) {
    String kind = change.kind().name().toLowerCase(Locale.ROOT);
    String part = change.part().isEmpty() ? "" : " " + change.part();
    out.println(Wrapped.text("  ", kind + part));
    text("    - ", change.was());
    text("    + ", change.is());
  }

  private void text(String lead, @Nullable String text) {
    if (text != null) {
      out.println(Wrapped.text(lead, text.strip()));
    }
  }

  private void print(Effects effects) {
    out.println();
    out.println(
        Wrapped.text(
            "",
            "%,d %s: %s; %,d in words only."
                .formatted(
                    effects.questions(),
                    effects.asked(),
                    effects.changed() == 0
                        ? "none comes out otherwise"
                        : "%,d come out otherwise".formatted(effects.changed()),
                    effects.reworded())));
    String rate = "%.1f s, %,d questions a second, by both versions; by the newer: ";
    out.println(
        Wrapped.text(
            "", rate.formatted(effects.seconds(), Math.round(effects.rate())) + answered(effects)));
    for (Counted<Effects.OutcomeTurn> each : effects.outcomes()) {
      out.println(
          "%,10d  %s".formatted(each.count(), outcome(each.what().before(), each.what().after())));
    }
    effects.turns().forEach(this::print);
  }

  private static String answered(Effects effects) {
    StringBuilder words = new StringBuilder();
    effects
        .answered()
        .forEach(
            (outcome, count) ->
                words
                    .append(words.isEmpty() ? "" : ", ")
                    .append("%.0f %% %s".formatted(100.0 * count / effects.questions(), outcome)));
    return words.toString();
  }

  private void print(Counted<Turn> counted) {
    Turn turn = counted.what();
    out.println();
    out.println(
        "%s  %s → %s  %s"
            .formatted(turn.id(), turn.was(), turn.is(), turn.decides() ? "decides" : ""));
    out.println("%,10d  %s".formatted(counted.count(), outcome(turn.before(), turn.after())));
    for (Effects.Example example : counted.examples()) {
      out.println("  " + FactsWriter.write(example.question()));
    }
  }

  private static String outcome(Enum<?> before, Enum<?> after) {
    return before == after ? before + " as before" : before + " → " + after;
  }
}
