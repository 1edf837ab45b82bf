package org.licet.cli;

import java.time.Clock;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The program {@code licet}. Exit codes: 0 done; 1 the answer is no, or it failed; 2 used wrongly,
 * or input that cannot be read.
 */
@Command(
    name = "licet",
    header = "May this reader interpret this study, here and now, over this data path?",
    description = {
      "",
      "Licet answers from encoded law, with every requirement, its citation and its remedy, and"
          + " signs an attestation of the answer. Not legal advice."
    },
    subcommands = {
      Serve.class,
      Decide.class,
      Verify.class,
      LawCommand.class,
      LogCommand.class,
      Train.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {"", "`licet COMMAND --help` says more about a command."})
public final class Main {
  private Main() {}

  public static void main(String... args) {
    List<String> words = List.of(args);
    if (!words.contains("serve") && !words.contains("train")) {
      // libraries that log say nothing on the output of a command
      System.setProperty("slf4j.internal.verbosity", "WARN");
      System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
    }
    System.exit(commands(Clock.systemUTC()).execute(args));
  }

  /** The commands, by that clock. */
  static CommandLine commands(Clock clock) {
    CommandLine commands = new CommandLine(new Main(), new CommandFactory(clock));
    commands.setExecutionExceptionHandler(new Failures());
    commands.setParameterExceptionHandler(new Misuses());
    return Layout.set(commands);
  }
}
