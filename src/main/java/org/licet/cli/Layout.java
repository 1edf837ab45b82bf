package org.licet.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How help is laid out: 80 columns, options in the order in which they are written. */
final class Layout {
  static final int COLUMNS = 80;

  private Layout() {}

  static CommandLine set(CommandLine commands) {
    commands.setUsageHelpWidth(COLUMNS);
    commands.setUsageHelpAutoWidth(false);
    UsageMessageSpec usage = commands.getCommandSpec().usageMessage();
    usage.sortOptions(false);
    usage.parameterListHeading("%n");
    usage.optionListHeading(commands.getCommandSpec().positionalParameters().isEmpty() ? "%n" : "");
    usage.commandListHeading("%nCommands:%n");
    commands.getSubcommands().values().forEach(Layout::set);
    return commands;
  }
}
