package org.licet.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code licet law}: what concerns the law itself. */
@Command(
    name = "law",
    header = "Read, check, test and compare the law on file.",
    subcommands = {
      LawCheck.class,
      LawTest.class,
      LawSentences.class,
      LawShow.class,
      LawDiffCommand.class,
      LawExplain.class,
      LawGapsCommand.class,
      LawMutate.class,
      LawNew.class
    },
    mixinStandardHelpOptions = true)
final class LawCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "expected a command, for example `check`");
    }
  }
}
