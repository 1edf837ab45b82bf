package org.licet.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.licet.facts.FactsRefusedException;
import org.licet.facts.Fault;
import org.licet.law.LawRefusedException;
import org.licet.postgres.LocalPostgresException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says why a command failed, in lines; only a fault of our own comes with a stack trace. */
final class Failures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    int exitCode = say(failure, err);
    err.flush();
    return exitCode;
  }

  private static int say(Exception failure, PrintWriter err) {
    return switch (failure) {
      case CommandRefusedException refused -> {
        err.println("licet: " + refused.getMessage());
        yield refused.exitCode();
      }
      case FactsRefusedException refused -> {
        refused.faults().forEach(fault -> err.println(line(fault)));
        err.println("licet: " + count(refused.faults(), "fault") + " in the question: it was not decided");
        yield 2;
      }
      case LawRefusedException refused -> {
        refused.faults().forEach(err::println);
        err.println("licet: " + count(refused.faults(), "fault") + " in the law: it cannot be used");
        yield 2;
      }
      case LocalPostgresException refused -> {
        err.println("licet: " + refused.getMessage());
        yield 1;
      }
      case UncheckedIOException unread -> {
        err.println("licet: " + unread.getMessage() + because(unread));
        yield 2;
      }
      default -> {
        err.println("licet: a fault of its own; please report it with what follows");
        failure.printStackTrace(err);
        yield 1;
      }
    };
  }

  private static String line(Fault fault) {
    String where = fault.pointer().isEmpty() ? "the whole" : fault.pointer();
    String found = fault.found().contains("`") ? fault.found() : "`" + fault.found() + "`";
    return "%s: found %s, expected %s".formatted(where, found, fault.expected());
  }

  static String count(List<?> things, String name) {
    return things.size() == 1 ? "1 " + name : things.size() + " " + name + "s";
  }

  private static String because(UncheckedIOException unread) {
    return unread.getCause() == null ? "" : ": " + GivenFile.because(unread.getCause());
  }
}
