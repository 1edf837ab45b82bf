package org.licet.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Law;
import org.licet.facts.FactsReader;
import org.licet.facts.Question;
import org.licet.lawreview.Explanation;
import org.licet.lawreview.ExplanationWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code licet law explain}: why a question is answered as it is. */
@Command(
    name = "explain",
    header = "Explain the answer to one question, from places to outcome.",
    description = {
      "",
      "Prints the places that the question touches and whose law that calls up, the rules that"
          + " fired with file and line, what each requirement asks as a tree (+ holds, - does not,"
          + " ? not known) with the papers that were gone through, the rules of those places that"
          + " did not fire and the first condition that did not hold, the days that were looked at,"
          + " and the outcome. Takes some seconds: rules are compiled so that they can be watched."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:explained, whatever the outcome",
      "2:no such file, a question that cannot be read, or a faulty law folder"
    },
    mixinStandardHelpOptions = true)
final class LawExplain implements Callable<Integer> {
  private final Clock clock;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "QUESTION",
      description = "the question in JSON; `-` reads it from standard input")
  private Path file = GivenFile.STDIN;

  @Option(names = "--law", paramLabel = "DIR", description = LawFolder.OPTION)
  private @Nullable Path law;

  @Option(names = "--json", description = "print all of it as JSON")
  private boolean json;

  LawExplain(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Question question = FactsReader.read(GivenFile.read(file));
    try (Law asked = LawFolder.open(law)) {
      Explanation explanation = Explanation.of(asked, question, clock.instant());
      PrintWriter out = Output.of(spec);
      if (json) {
        out.println(ExplanationWriter.write(explanation).toPrettyString());
      } else {
        new LawExplainText(out).print(explanation);
      }
      out.flush();
      return 0;
    }
  }
}
