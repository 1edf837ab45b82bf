package org.licet.issuance;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.LicetService;
import org.licet.OutsideTool;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * README's commands print what README prints. They run in bash as they stand, with the test's key
 * as {@code LICET_KEY}, and with three things changed: the port; {@code ./licet}, which runs these
 * classes in place of the jar; and the moment of verifying, since the clock of the tests stands
 * still. In what is printed, {@code …} stands for anything.
 */
@LicetService
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\n(.*?)^```$");

  @Autowired private Environment environment;
  @TempDir private Path folder;
  private OutsideTool bash;

  /** A command and what it prints. */
  private record Shown(String command, String output) {}

  @BeforeEach
  void layOutAProject() throws IOException {
    bash = OutsideTool.require("bash", "bash");
    OutsideTool.require("curl", "curl");
    for (String tree : List.of("src", "rules", "jurisdictions")) {
      Files.createSymbolicLink(folder.resolve(tree), Path.of(tree).toAbsolutePath());
    }
    Files.createSymbolicLink(
        folder.resolve(".licet"),
        Path.of(environment.getRequiredProperty("licet.data")).toAbsolutePath());
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path script = folder.resolve("licet");
    Files.writeString(
        script,
        """
        #!/bin/sh
        if [ "$1" = verify ]; then set -- "$@" --at 2026-11-25T00:00:00Z; fi
        exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx1g -Ddrools.dialect.java.compiler.lnglevel=21 \\
          -Dlicet.home=. -cp '%s' org.licet.cli.Main "$@" 2>licet.err
        """
            .formatted(java, System.getProperty("java.class.path")));
    script.toFile().setExecutable(true);
  }

  @Test
  void itsCommandsPrintWhatItPrints() throws IOException {
    List<Shown> all = shown();
    assertThat(all).hasSizeGreaterThanOrEqualTo(7);
    String before = "";
    for (Shown shown : all) {
      if (shown.output().isEmpty()) { // sets what a later command uses, or writes a file
        before += shown.command() + "\n";
        continue;
      }
      String printed = run(before + shown.command());
      assertThat(printed).as("$ %s", shown.command()).matches(pattern(shown.output()));
      before = "";
    }
  }

  @Test
  void theCommandAnswersByteForByteAsTheServiceDoes() {
    for (String example : List.of("texas-preliminary", "texas-final")) {
      String file = "src/test/resources/examples/" + example + ".json";
      String asked =
          "curl -s http://127.0.0.1:8080/api/v1/decisions -H \"Authorization: Bearer $LICET_KEY\""
              + " -H 'Content-Type: application/json' -d @"
              + file;
      assertThat(run("./licet decide --compact " + file))
          .startsWith("{\"asOf\":")
          .isEqualTo(run(asked + "; echo"));
    }
  }

  @Test
  void whatItPointsToIsThere() throws IOException {
    Matcher links =
        Pattern.compile("\\]\\((?!https?:)([^)#]+)\\)")
            .matcher(Files.readString(Path.of("README.md")));
    while (links.find()) {
      assertThat(Path.of(links.group(1))).exists();
    }
  }

  private static List<Shown> shown() throws IOException {
    List<Shown> all = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(Files.readString(Path.of("README.md")));
    while (blocks.find()) {
      for (String part : blocks.group(1).split("(?m)^\\$ ")) {
        if (!part.isBlank()) {
          String[] lines = part.split("\n", 2);
          all.add(new Shown(lines[0], lines[1]));
        }
      }
    }
    return all;
  }

  private String run(String script) {
    String port = environment.getRequiredProperty("local.server.port");
    return bash.run(
            folder,
            Map.of("LICET_KEY", Http.KEY),
            "-c",
            script.replace("127.0.0.1:8080", "127.0.0.1:" + port))
        .text();
  }

  private static String pattern(String output) {
    return "(?s)"
        + Stream.of(output.strip().split("…", -1)).map(Pattern::quote).collect(joining(".*"))
        + "\\s*";
  }
}
