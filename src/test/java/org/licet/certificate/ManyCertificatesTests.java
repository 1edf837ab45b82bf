package org.licet.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.OutsideTool;

class ManyCertificatesTests {
  private static final Pattern IN_USE = Pattern.compile("(\\d+) kB after");

  @Test
  void manyPrintInASmallHeapThatDoesNotGrow(@TempDir Path folder) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    OutsideTool.Answer answer =
        new OutsideTool(java)
            .run(
                Path.of("").toAbsolutePath(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ManyCertificates.class.getName(),
                folder.toString(),
                "200");

    System.out.print(answer.text());
    assertThat(answer.exitCode()).as(answer.text()).isZero();
    var used = IN_USE.matcher(answer.text()).results().map(MatchResult::group).toList();
    assertThat(used).hasSize(2);
    assertThat(kilobytes(used.get(1))).isLessThan(kilobytes(used.get(0)) + 2_000);
  }

  private static int kilobytes(String used) {
    return Integer.parseInt(used.replaceAll("\\D", ""));
  }
}
