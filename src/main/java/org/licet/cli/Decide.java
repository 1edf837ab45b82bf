package org.licet.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.decision.Decider;
import org.licet.decision.DecisionWriter;
import org.licet.evaluation.Law;
import org.licet.facts.FactsReader;
import org.licet.facts.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code licet decide}: the answer of {@code POST /api/v1/decisions}, without a server. */
@Command(
    name = "decide",
    header = "Answer a question from a file, without a server.",
    description = {
      "",
      "Prints what POST /api/v1/decisions answers to the same question: the outcome (PERMIT, CONDITIONAL or DENY), every"
          + " requirement with its status, reason, citation and remedy, the conditions, and until when the answer holds."
          + " Nothing is stored and nothing is signed."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:answered, whatever the outcome",
      "2:no such file, a question that cannot be read, or a faulty law folder"
    },
    mixinStandardHelpOptions = true)
final class Decide implements Callable<Integer> {
  private final Clock clock;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "the question in JSON; `-` reads it from standard input")
  private Path file = GivenFile.STDIN;

  @Option(names = "--law", paramLabel = "DIR", description = LawFolder.OPTION)
  private @Nullable Path law;

  @Option(names = "--compact", description = "the answer on one line, byte for byte as the service sends it")
  private boolean compact;

  Decide(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Question question = FactsReader.read(GivenFile.read(file));
    try (Law served = LawFolder.open(law)) {
      JsonNode answer = DecisionWriter.write(new Decider(served).decide(question, clock.instant()));
      PrintWriter out = Output.of(spec);
      out.println(compact ? answer.toString() : answer.toPrettyString());
      out.flush();
      return 0;
    }
  }
}
