package org.licet.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Law;
import org.licet.lawreview.LawGaps;
import org.licet.lawreview.Remark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code licet law gaps}: holes in the law. */
@Command(
    name = "gaps",
    header = "Find holes in the law: days, results and reads that nothing covers.",
    description = {
      "",
      "A fault is: two rows of one place on one day; law that ends within 31 days of the day on"
          + " which the next of its place and topic begins, where none begins on it; an exception"
          + " or alternative without a day in common with its requirement; a requirement that no"
          + " question calls up, that none meets, that none leaves unmet, or an exception that none"
          + " reaches, unless a case file says so under `never`; a result that came out though it"
          + " is said there; a read for care that no requirement touches.",
      "",
      "A remark is: law that ends without any of its topic on that day; one more of its topic that"
          + " begins near that day; a longer time between two rows;"
          + " a read for education that no requirement touches.",
      "",
      "Results are searched for by the questions of the cases and by generated ones: not found is"
          + " not proof that there is none."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no fault, remarks or none",
      "1:there are faults",
      "2:a law that cannot be used, or wrong usage"
    },
    mixinStandardHelpOptions = true)
final class LawGapsCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--law",
      paramLabel = "DIR",
      description = "the law in DIR, or in a zip (default: the law that came with this program)")
  private @Nullable Path law;

  @Option(
      names = "--generate",
      paramLabel = "N",
      defaultValue = "50000",
      description = "ask so many generated questions (default: ${DEFAULT-VALUE})")
  private int generate;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "which questions are generated (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--json", description = "print all of it as JSON")
  private boolean json;

  @Override
  public Integer call() {
    try (Law asked = LawFolder.named(law == null ? LawFolder.BUNDLED : law.toString())) {
      LawGaps gaps = LawGaps.of(asked, generate, seed);
      PrintWriter out = Output.of(spec);
      if (json) {
        out.println(json(gaps).toPrettyString());
      } else {
        print(gaps, out);
      }
      out.flush();
      return gaps.faults().isEmpty() ? 0 : 1;
    }
  }

  private static void print(LawGaps gaps, PrintWriter out) {
    gaps.faults().forEach(each -> out.println(line("fault", each)));
    gaps.remarks().forEach(each -> out.println(line("remark", each)));
    gaps.searched().forEach(each -> out.println(Wrapped.text("searched ", each)));
    out.println(
        Failures.count(gaps.faults(), "fault") + ", " + Failures.count(gaps.remarks(), "remark"));
  }

  private static String line(String kind, Remark remark) {
    return Wrapped.text("", remark.where() + ": " + kind + ": " + remark.message());
  }

  private static ObjectNode json(LawGaps gaps) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("faults", json(gaps.faults()));
    json.set("remarks", json(gaps.remarks()));
    ArrayNode searched = json.putArray("searched");
    gaps.searched().forEach(searched::add);
    return json;
  }

  private static ArrayNode json(List<Remark> remarks) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Remark each : remarks) {
      array.addObject().put("where", each.where().toString()).put("message", each.message());
    }
    return array;
  }
}
