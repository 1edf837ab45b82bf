package org.licet.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.LawMutation;
import org.licet.evaluation.LawMutation.Operator;
import org.licet.evaluation.LawMutation.Tried;
import org.licet.law.LawFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code licet law mutate}: which errors in the law no case would notice. */
@Command(
    name = "mutate",
    header = "Make the law wrong on purpose, and see whether a case notices.",
    description = {
      "",
      "Leaves out each rule and each part of one, negates each condition and clause, widens each"
          + " place and shifts each date by a day, one at a time, and asks the cases of the country"
          + " and those that name its ids. Prints how many of these wrong laws are caught, and each"
          + " one that is not: there a case is missing, or the two laws mean the same."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:so many are caught as `--least` asks",
      "1:fewer are caught",
      "2:a law that is faulty or whose cases fail, no such place, or wrong usage"
    },
    mixinStandardHelpOptions = true)
final class LawMutate implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "PLACE",
      description = "codes of countries and unions (default: all that have rules)")
  private List<String> places = List.of();

  @Mixin private LawGiven law = new LawGiven();

  @Option(
      names = "--least",
      paramLabel = "PERCENT",
      defaultValue = "95",
      description = "how many of a hundred have to be caught (default: ${DEFAULT-VALUE})")
  private double least;

  @Override
  public Integer call() {
    LawFiles files = law.files();
    SortedSet<String> known = LawMutation.countries(files);
    SortedSet<String> asked = new TreeSet<>(places);
    asked.removeAll(known);
    if (!asked.isEmpty()) {
      throw CommandRefusedException.unreadable(
          "no rules of " + asked + "; expected codes of " + known, null);
    }
    PrintWriter out = Output.of(spec);
    List<Tried> tried =
        LawMutation.of(
            files,
            places,
            country -> {
              if (!law.json()) {
                print(out, country);
              }
            });
    if (law.json()) {
      out.println(json(tried).toPrettyString());
    } else {
      summary(out, tried);
    }
    out.flush();
    return percent(tried) >= least ? 0 : 1;
  }

  private static void print(PrintWriter out, List<Tried> country) {
    for (Tried each : country) {
      if (!each.caught()) {
        String asked =
            each.asked() == 0 ? "no case comes by it" : each.asked() + " cases come by it";
        out.println(Wrapped.text("", each.where() + ": not caught: " + each.what() + "; " + asked));
      }
    }
    out.flush();
  }

  private static void summary(PrintWriter out, List<Tried> tried) {
    SortedMap<String, List<Tried>> lines = new TreeMap<>();
    tried.forEach(
        each ->
            lines.computeIfAbsent(each.country(), key -> new java.util.ArrayList<>()).add(each));
    out.println();
    lines.forEach((country, all) -> out.println(line(country, all)));
    for (Operator operator : Operator.values()) {
      out.println(
          line(operator.words(), tried.stream().filter(t -> t.operator() == operator).toList()));
    }
    out.println(line("all", tried));
  }

  private static String line(String name, List<Tried> tried) {
    return "%-28s %,6d of %,6d caught  %5.1f %%"
        .formatted(name, caught(tried), tried.size(), percent(tried));
  }

  private static long caught(List<Tried> tried) {
    return tried.stream().filter(Tried::caught).count();
  }

  private static double percent(List<Tried> tried) {
    return tried.isEmpty() ? 100 : 100.0 * caught(tried) / tried.size();
  }

  private static ObjectNode json(List<Tried> tried) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("tried", tried.size()).put("caught", caught(tried));
    ArrayNode survivors = json.putArray("notCaught");
    for (Tried each : tried) {
      if (!each.caught()) {
        survivors
            .addObject()
            .put("country", each.country())
            .put("operator", each.operator().name())
            .put("where", each.where().toString())
            .put("what", each.what())
            .put("asked", each.asked());
      }
    }
    return json;
  }
}
