package org.licet.cli;

import java.nio.file.Path;
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

/** Decides the facts of an attestation again, at its moment, and holds both decisions against each other. */
final class Replay {
  private Replay() {}

  /**
   * What came of it.
   *
   * @param happened whether it was decided again at all
   * @param differences one a line; where there is none and it happened, the decision is the same
   */
  record Result(boolean happened, String words, List<String> differences) {
    Result {
      differences = List.copyOf(differences);
    }
  }

  /**
   * Decides again by the law of a folder.
   *
   * @param folder {@code null} for the bundled law, which is asked only where it is the one that decided
   */
  static Result of(Statement statement, @Nullable Path folder) {
    String attested = statement.decision().path("law").path("digest").asString("none");
    if (folder == null) {
      LawFiles bundled = LawFiles.bundled();
      if (!attested.equals(LawDigest.of(bundled).value())) {
        String version = statement.decision().path("law").path("version").asString("none");
        return new Result(
            false,
            "not decided again: the law in this program is `%s`, the one that decided `%s` (`%s`); give its folder with `--law=DIR`"
                .formatted(LawBook.read(bundled).settings().version(), version, attested),
            List.of());
      }
    }
    try (Law law = LawFolder.open(folder)) {
      return of(statement, law, attested);
    }
  }

  private static Result of(Statement statement, Law law, String attested) {
    JsonNode again;
    try {
      Question question = FactsReader.read(statement.facts(), "").at(statement.decidedAt());
      again = DecisionWriter.write(new Decider(law).decide(question, statement.decidedAt()));
    } catch (FactsRefusedException e) {
      return new Result(true, "the attested facts cannot be read again", List.of("facts: " + e.getMessage()));
    }
    boolean sameLaw = attested.equals(law.book().digest().value());
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
            : "by another law than the one that decided, `%s` (`%s`)".formatted(law.settings().version(), law.digest());
    return "decided again " + by + ", the facts give " + (same ? "the same decision" : "another decision");
  }

  private static JsonNode withoutLaw(JsonNode decision) {
    return decision.deepCopy() instanceof ObjectNode copy ? copy.without("law") : decision;
  }
}
