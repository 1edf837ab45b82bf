package org.licet.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.LawReport;
import org.licet.law.LawRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code licet law check}: every fault in the files of the law, and how much of it is encoded and
 * tested.
 */
@Command(
    name = "check",
    header = "Check the law: its files, its rules and its cases.",
    description = {
      "",
      "Reads every file of rules/ and jurisdictions/, compiles the rules and asks every case."
          + " Prints each fault on one line, `file:line:column: what was found; what was expected`,"
          + " sorted."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing is faulty and nothing is missing",
      "1:there are faults or gaps",
      "2:no such folder, or wrong usage"
    },
    mixinStandardHelpOptions = true)
final class LawCheck implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private LawGiven law = new LawGiven();

  @Option(
      names = "--summary",
      description =
          "also print, country by country, how many requirements are encoded, of how many the cases"
              + " tell each result, and what is missing")
  private boolean summary;

  @Option(
      names = "--sheets",
      paramLabel = "DIR",
      description =
          "hold the ids against the fact sheets in DIR (*.yaml); the summary gets a column `on"
              + " sheet`")
  private @Nullable Path sheets;

  @Override
  public Integer call() {
    if (sheets != null && !Files.isDirectory(sheets)) {
      throw CommandRefusedException.unreadable(
          "fact sheets `" + sheets + "`: no such folder", null);
    }
    LawReport report = report();
    PrintWriter out = Output.of(spec);
    if (law.json()) {
      out.println(new LawReportJson(report, law).tree().toPrettyString());
    } else {
      print(report, out);
    }
    out.flush();
    return report.isClean() ? 0 : 1;
  }

  private void print(LawReport report, PrintWriter out) {
    report
        .faults()
        .forEach(fault -> out.println(law.place(fault.where()) + ": " + fault.message()));
    if (report.faults().isEmpty() || !report.countries().isEmpty()) {
      new LawTable(report).print(out, summary);
    } else {
      out.println(Failures.count(report.faults(), "fault") + ": the law is not clean");
    }
  }

  private LawReport report() {
    try {
      return LawReport.of(law.files(), sheets);
    } catch (LawRefusedException e) {
      return new LawReport(e.faults(), List.of(), 0);
    }
  }
}
