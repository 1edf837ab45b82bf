package org.licet.cli;

import java.io.PrintWriter;
import java.util.List;
import org.licet.evaluation.CaseReport;
import org.licet.evaluation.CaseReport.Answer;
import org.licet.evaluation.CaseReport.Gap;
import org.licet.evaluation.CaseReport.Told;

/** What {@code licet law test} prints: each failure, each gap, and the verdict. */
record CasePage(CaseReport report, LawGiven law) {
  void print(PrintWriter out) {
    for (Told failure : report.failures()) {
      out.println(law.place(failure.source()) + ": " + failure.name());
      lines(failure).forEach(out::println);
      out.println();
    }
    for (Gap gap : report.gaps()) {
      out.println(law.place(gap.source()) + ": " + gap.id() + ": no case tells");
      gap.missing().forEach(missing -> out.println("  " + missing));
    }
    if (!report.gaps().isEmpty()) {
      out.println();
    }
    out.println(
        "%d cases, %d failed; %d requirements looked at, %d with gaps"
            .formatted(
                report.told().size(),
                report.failures().size(),
                report.requirements(),
                report.gaps().size()));
  }

  /** The facts that a case changes, and both answers where they differ. */
  List<String> lines(Told told) {
    Columns columns = new Columns();
    if (!told.given().isEmpty()) {
      columns.add("  given    ", law.file(told.given()));
    }
    told.set().forEach((pointer, value) -> columns.add("  set      ", pointer + ": " + value));
    told.removed().forEach(pointer -> columns.add("  remove   ", pointer));
    for (Answer wrong : told.wrong()) {
      columns.add("  ", wrong.about());
      columns.add("    expected ", wrong.expected());
      String because =
          wrong.because().isEmpty() ? "" : ", because " + String.join("; ", wrong.because());
      columns.add("    found    ", wrong.found() + because);
    }
    return columns.lines();
  }
}
