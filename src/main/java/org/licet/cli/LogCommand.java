package org.licet.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code licet log}: what concerns the transparency log. */
@Command(
    name = "log",
    header = "Check a transparency log.",
    subcommands = LogFsck.class,
    mixinStandardHelpOptions = true)
final class LogCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "expected a command, for example `fsck`");
    }
  }
}
