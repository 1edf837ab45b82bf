package org.licet.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.CaseReport;
import org.licet.evaluation.CaseSelection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code licet law test}: the cases of the law, and what no case tells. */
@Command(
    name = "test",
    header = "Run the cases of the law, and say what no case tells.",
    description = {
      "",
      "Asks each case and prints those whose answer is another than expected, with what the case"
          + " changes in its question, and both answers. Then the gaps: requirements without a case"
          + " in which they are met, unmet or attached, exceptions and named ways of meeting them"
          + " that no case rests on, and days on which law begins or ends without a case on that"
          + " day and on the day before."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every case comes out as expected, and none is missing",
      "1:a case fails, or there are gaps",
      "2:no such path, no case in it, faulty law, or wrong usage"
    },
    mixinStandardHelpOptions = true)
final class LawTest implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "a file *.cases.yaml or a folder of such, of the law or any other (default: all of the"
              + " law); gaps are then told of the requirements that these cases name")
  private List<Path> paths = new ArrayList<>();

  @Mixin private LawGiven law = new LawGiven();

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "also write what came out of each case as JUnit XML to FILE")
  private @Nullable Path junit;

  @Override
  public Integer call() {
    CaseSelection selection = selection();
    CaseReport report = CaseReport.of(law.files(), selection);
    if (junit != null) {
      new JUnitReport(report, law).write(junit);
    }
    PrintWriter out = Output.of(spec);
    if (law.json()) {
      out.println(new CaseReportJson(report, law).tree().toPrettyString());
    } else {
      new CasePage(report, law).print(out);
    }
    out.flush();
    return report.isClean() ? 0 : 1;
  }

  private CaseSelection selection() {
    if (paths.isEmpty()) {
      return CaseSelection.ALL;
    }
    CaseSelection selection =
        CaseSelection.of(law.folder(), paths.stream().map(this::existing).toList());
    if (selection.isEmpty()) {
      throw CommandRefusedException.unreadable(
          "no `*.cases.yaml` among `" + paths.getFirst() + "`", null);
    }
    return selection;
  }

  /** In the folder of the law, else as it stands. */
  private Path existing(Path path) {
    Path inLaw = law.folder().resolve(path);
    if (Files.exists(inLaw)) {
      return inLaw;
    }
    if (!Files.exists(path)) {
      throw CommandRefusedException.unreadable("`" + path + "`: no such file or folder", null);
    }
    return path;
  }
}
