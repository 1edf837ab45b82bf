package org.licet.cli;

import java.io.PrintWriter;
import java.util.List;
import org.licet.evaluation.LawReport;
import org.licet.evaluation.LawReport.Country;

/** The table of {@code licet law check --summary}: a line a country, then what is missing, then the verdict. */
record LawTable(LawReport report) {
  void print(PrintWriter out, boolean summary) {
    boolean sheets = report.countries().stream().anyMatch(country -> country.onSheet() != null);
    if (summary) {
      out.println(head(sheets));
      report.countries().forEach(country -> out.println(row(country, sheets)));
    }
    report.countries().stream()
        .map(Country::gaps)
        .flatMap(List::stream)
        .forEach(gap -> out.println("missing: " + gap));
    out.println(verdict());
  }

  private static String head(boolean sheets) {
    return "country" + (sheets ? "  on sheet" : "") + "  encoded  each result tested";
  }

  private static String row(Country country, boolean sheets) {
    String sheet = sheets ? "  %8s".formatted(country.onSheet() == null ? "-" : country.onSheet()) : "";
    return "%-7s%s  %7d  %18d".formatted(country.code(), sheet, country.encoded(), country.tested());
  }

  private String verdict() {
    int encoded = report.countries().stream().mapToInt(Country::encoded).sum();
    int tested = report.countries().stream().mapToInt(Country::tested).sum();
    int gaps = report.countries().stream().mapToInt(country -> country.gaps().size()).sum();
    String counted =
        "%d requirements encoded, %d tested in each result, %d cases".formatted(encoded, tested, report.cases());
    return report.isClean()
        ? counted + ": the law is clean"
        : "%s, %d faults, %d gaps: the law is not clean".formatted(counted, report.faults().size(), gaps);
  }
}
