package org.licet.verification;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.Statement;
import org.licet.decision.Decider;
import org.licet.decision.DecisionWriter;
import org.licet.evaluation.Law;
import org.licet.facts.FactsReader;
import org.licet.facts.FactsRefusedException;
import org.licet.facts.Question;
import org.licet.law.LawBook;
import org.licet.law.LawDigest;
import org.licet.law.LawFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decides the facts of an attestation again, at its moment, and holds both decisions against each
 * other.
 */
public final class Replay {
  private Replay() {}

  /**
   * What came of it.
   *
   * @param happened whether it was decided again at all
   * @param differences one a line; where there is none and it happened, the decision is the same
   */
  public record Result(boolean happened, String words, List<String> differences) {
    public Result {
      differences = List.copyOf(differences);
    }

    /** Each difference, then what came of it. */
    List<Line> lines() {
      List<Line> lines = new ArrayList<>();
      differences.forEach(each -> lines.add(new Line(Line.Kind.DIFFERS, each)));
      Line.Kind kind =
          !differences.isEmpty()
              ? Line.Kind.DOES_NOT_HOLD
              : happened ? Line.Kind.HOLDS : Line.Kind.NOTE;
      lines.add(new Line(kind, words));
      return lines;
    }
  }

  /**
   * Decides again by the law that decided, where it is the bundled one or the one given.
   *
   * @param given the law that came along with the attestation, a zip; {@code null} where none did
   */
  public static Result byBundled(Statement statement, byte @Nullable [] given) {
    LawFiles bundled = LawFiles.bundled();
    if (!attested(statement).equals(LawDigest.of(bundled).value())) {
      if (given != null) {
        try (Law law = Law.compile(LawFiles.unzip(given))) {
          return by(statement, law);
        }
      }
      return notAgain(
          statement,
          "the law in this program is `%s`".formatted(LawBook.read(bundled).settings().version()),
          "; give its folder with `--law=DIR`");
    }
    try (Law law = Law.bundled()) {
      return by(statement, law);
    }
  }

  /** Decides again by a law, where it is the one that decided. */
  public static Result bySame(Statement statement, Law law) {
    if (attested(statement).equals(law.book().digest().value())) {
      return by(statement, law);
    }
    return notAgain(
        statement,
        "the law in force here is `%s`".formatted(law.book().settings().version()),
        "; `licet verify --law=DIR` does so by any law");
  }

  private static Result notAgain(Statement statement, String here, String instead) {
    return new Result(
        false,
        "not decided again: %s, the one that decided `%s` (`%s`)%s"
            .formatted(
                here,
                statement.decision().path("law").path("version").asString("none"),
                attested(statement),
                instead),
        List.of());
  }

  private static String attested(Statement statement) {
    return statement.decision().path("law").path("digest").asString("none");
  }

  /** Decides again by whatever law; another one than decided is said to be another. */
  public static Result by(Statement statement, Law law) {
    JsonNode again;
    try {
      Question question = FactsReader.read(statement.facts(), "").at(statement.decidedAt());
      again = DecisionWriter.write(new Decider(law).decide(question, statement.decidedAt()));
    } catch (FactsRefusedException e) {
      return new Result(
          true, "the attested facts cannot be read again", List.of("facts: " + e.getMessage()));
    }
    boolean sameLaw = attested(statement).equals(law.book().digest().value());
    List<String> differences =
        sameLaw
            ? Differences.between(statement.decision(), again)
            : Differences.between(withoutLaw(statement.decision()), withoutLaw(again));
    return new Result(true, words(law.book(), sameLaw, differences.isEmpty()), differences);
  }

  private static String words(LawBook law, boolean sameLaw, boolean same) {
    String by =
        sameLaw
            ? "by the same law, `%s`".formatted(law.settings().version())
            : "by another law than the one that decided, `%s` (`%s`)"
                .formatted(law.settings().version(), law.digest());
    return "decided again "
        + by
        + ", the facts give "
        + (same ? "the same decision" : "another decision");
  }

  private static JsonNode withoutLaw(JsonNode decision) {
    return decision.deepCopy() instanceof ObjectNode copy ? copy.without("law") : decision;
  }
}
