package org.licet.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs, in the folder and as the user that the server needs.
 *
 * @param home the working directory
 * @param prefix what is put before each command, see {@link ServerUser}
 * @param bin where the programs lie, relative to {@code home}
 */
record Programs(Path home, List<String> prefix, String bin) {
  /**
   * How a program ended.
   *
   * @param output all that it wrote, both streams
   */
  record Outcome(int status, String output) {
    boolean succeeded() {
      return status == 0;
    }

    /** The line that says most: the last one that speaks of an error, else the last one. */
    String lastWord() {
      List<String> lines =
          output.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
      return lines.stream()
          .filter(line -> line.matches(".*(FATAL|PANIC|ERROR|error|failed|denied).*"))
          .reduce((first, second) -> second)
          .or(() -> lines.stream().reduce((first, second) -> second))
          .orElse("no output, exit status " + status);
    }
  }

  Outcome run(Duration limit, String program, String... arguments) {
    return feed("", limit, program, arguments);
  }

  /** Runs a program to its end, at most {@code limit}, with {@code input} on its standard input. */
  Outcome feed(String input, Duration limit, String program, String... arguments) {
    Path output = home.resolve("output");
    try {
      Process process = builder(output, program, arguments).start();
      try (var stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        // it ended without reading: its status says why
        return new Outcome(await(process, program, limit), Files.readString(output));
      }
      return new Outcome(await(process, program, limit), Files.readString(output));
    } catch (IOException e) {
      throw new LocalPostgresException(
          "cannot run `%s` in `%s`: %s".formatted(program, home, e.getMessage()), e);
    }
  }

  /** Waits through interrupts: a server is not left half started or half stopped. */
  private int await(Process process, String program, Duration limit) {
    try {
      return process.onExit().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).join().exitValue();
    } catch (CompletionException e) {
      process.destroyForcibly();
      throw new LocalPostgresException(
          "`%s` in `%s` did not end within %d s".formatted(program, home, limit.toSeconds()), e);
    }
  }

  /**
   * Output goes to a file: a pipe would be held open by the server that {@code pg_ctl} leaves
   * behind.
   */
  private ProcessBuilder builder(Path output, String program, String... arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(home.resolve(bin).resolve(program).toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
    builder.environment().put("LC_ALL", "C");
    return builder.redirectErrorStream(true).redirectOutput(output.toFile());
  }
}
