package org.licet.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Law;
import org.licet.lawreview.LawDiff;
import org.licet.lawreview.LawDiffWriter;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code licet law diff}: what another law version says, and what it does. */
@Command(
    name = "diff",
    header = "Compare two versions of the law: what changes, and what that does.",
    description = {
      "",
      "Prints what reads otherwise (requirements, their dates, exceptions and rules, dated rows,"
          + " codes, settings, sentences), then which answers change, from what to what, and"
          + " because of which requirement: for questions generated from both versions, and for"
          + " those of a file or of a database. Examples are as small as they can be; `licet decide"
          + " --law DIR FILE` answers them by either version.",
      "",
      "OLD and NEW are each a folder that holds rules/ and jurisdictions/, a zip of one, or"
          + " `bundled`, the law that came with this program."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the two read alike and answer alike",
      "1:they differ",
      "2:a version that cannot be used, questions that cannot be read, or wrong usage"
    },
    mixinStandardHelpOptions = true)
final class LawDiffCommand implements Callable<Integer> {
  private final Clock clock;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OLD", description = "the older version")
  private String older = LawFolder.BUNDLED;

  @Parameters(index = "1", paramLabel = "NEW", description = "the newer version")
  private String newer = LawFolder.BUNDLED;

  @Option(
      names = "--questions",
      paramLabel = "FILE",
      description = "ask the questions of FILE too, one to a line in JSON; `-` is standard input")
  private @Nullable Path questions;

  @ArgGroup(exclusive = false)
  private @Nullable StoredRecords records;

  @Option(
      names = "--generate",
      paramLabel = "N",
      defaultValue = "100000",
      description =
          "ask so many generated questions (default: ${DEFAULT-VALUE}; 0 asks none); half of them"
              + " are about the places and days of what changed")
  private long generate;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description =
          "which questions are generated: the same ones for the same seed and versions (default:"
              + " ${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--json", description = "print all of it as JSON")
  private boolean json;

  LawDiffCommand(Clock clock) {
    this.clock = clock;
  }

  /** Where assignments are on file. */
  static final class StoredRecords {
    @Option(
        names = "--records",
        required = true,
        description =
            "ask the questions of the assignments in a database too, each at its moment; the"
                + " password comes from SPRING_DATASOURCE_PASSWORD in the environment")
    private boolean records;

    @Option(
        names = "--url",
        paramLabel = "URL",
        required = true,
        description = "of that database, for example jdbc:postgresql://127.0.0.1:5432/licet")
    private String url = "";

    @Option(
        names = "--username",
        paramLabel = "NAME",
        required = true,
        description = "who reads that database")
    private String username = "";

    StoredAssignments open() {
      String password = System.getenv().getOrDefault("SPRING_DATASOURCE_PASSWORD", "");
      return StoredAssignments.open(url, username, password);
    }
  }

  @Override
  public Integer call() {
    try (Law before = LawFolder.named(older);
        Law after = LawFolder.named(newer)) {
      LawDiff diff = diff(before, after);
      PrintWriter out = Output.of(spec);
      if (json) {
        out.println(LawDiffWriter.write(diff).toPrettyString());
      } else {
        new LawDiffText(out).print(diff);
      }
      out.flush();
      return diff.isEmpty() ? 0 : 1;
    }
  }

  private LawDiff diff(Law before, Law after) {
    LawDiff diff = LawDiff.of(before, after);
    if (questions != null) {
      diff =
          diff.withAsked(
              before,
              after,
              "questions of " + questions,
              QuestionFile.read(questions, clock.instant()));
    }
    if (records != null) {
      try (StoredAssignments stored = records.open()) {
        diff = diff.withAsked(before, after, "stored assignments", stored);
      }
    }
    return generate <= 0 ? diff : diff.withGenerated(before, after, generate, seed);
  }
}
