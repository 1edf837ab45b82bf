package org.licet.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code licet law}: what concerns the law itself. */
@Command(
    name = "law",
    header = "Check the law on file, and compare it with another version.",
    subcommands = {LawCheck.class, LawDiffCommand.class, LawExplain.class, LawGapsCommand.class, LawMutate.class},
    mixinStandardHelpOptions = true)
final class LawCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), "expected a command: `check`, `diff`, `explain`, `gaps` or `mutate`");
    }
  }
}
