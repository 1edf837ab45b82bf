package org.licet.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what was wrong with the words of a command, and where to read about it. */
final class Misuses implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException misuse, String[] args) {
    CommandLine command = misuse.getCommandLine();
    PrintWriter err = command.getErr();
    String message = String.valueOf(misuse.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    err.println("licet: " + lowerCase(message) + suggestion(misuse));
    err.println("See `" + command.getCommandSpec().qualifiedName() + " --help`.");
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  private static String suggestion(ParameterException misuse) {
    if (!(misuse instanceof UnmatchedArgumentException unmatched) || unmatched.getSuggestions().isEmpty()) {
      return "";
    }
    return "; did you mean `" + unmatched.getSuggestions().getFirst() + "`?";
  }

  private static String lowerCase(String message) {
    return message.isEmpty() ? message : Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }
}
