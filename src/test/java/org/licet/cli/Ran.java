package org.licet.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import picocli.CommandLine;

/** What a command printed, and its exit code. */
record Ran(int exitCode, String out, String err) {
  static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  static Ran licet(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commands = Main.commands(Clock.fixed(NOW, ZoneOffset.UTC));
    commands.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exitCode = commands.execute(List.of(words).stream().map(Object::toString).toArray(String[]::new));
    return new Ran(exitCode, out.toString(), err.toString());
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
