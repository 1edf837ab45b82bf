package org.licet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A program that a test asks for a second opinion. Where it is missing the test says what to
 * install and is skipped; with the environment's {@code CI=true} it fails.
 */
public record OutsideTool(Path program) {
  /** What it printed, both streams, and its exit code. */
  public record Answer(int exitCode, String text) {}

  /**
   * Finds a program on the path, for example {@code OutsideTool.require("pdfsig",
   * "poppler-utils")}.
   *
   * @param debianPackage what to install where it is missing
   */
  public static OutsideTool require(String name, String debianPackage) {
    Optional<Path> found =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty()) {
      giveUp("`%s` is not on the path: apt-get install %s".formatted(name, debianPackage));
    }
    return new OutsideTool(found.orElseThrow());
  }

  /** Gives up as above where a file that belongs to the program is missing. */
  public OutsideTool with(Path file, String debianPackage) {
    if (!Files.exists(file)) {
      giveUp("`%s` is missing: apt-get install %s".formatted(file, debianPackage));
    }
    return this;
  }

  /** Runs it in a folder, with nothing to read, until it ends. */
  public Answer run(Path folder, String... arguments) {
    return run(folder, Map.of(), arguments);
  }

  /** Runs it with more in its environment. */
  public Answer run(Path folder, Map<String, String> environment, String... arguments) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(
                  Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList())
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
      builder.environment().putAll(environment);
      Process process = builder.start();
      String text = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Answer(process.waitFor(), text);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(
          "`%s` cannot be run with %s".formatted(program, List.of(arguments)), e);
    }
  }

  private static void giveUp(String message) {
    if ("true".equals(System.getenv("CI"))) {
      fail(message);
    }
    Assumptions.abort(message);
  }
}
