package org.licet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Skeletons;
import org.licet.law.LawFiles;
import org.licet.law.RequirementId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code licet law new}: begins a requirement. */
@Command(
    name = "new",
    header = "Begin a requirement: its text, its rule and its cases.",
    description = {
      "",
      "Adds an entry to the place's file in jurisdictions/ and a rule to its file in rules/, begins"
          + " each where there is none, and writes a file of cases. Comments say what a reviewer"
          + " will ask. Until every TODO is gone, `licet law check` names each as a fault."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:written, all of it",
      "1:cannot be written; nothing is changed",
      "2:no id, one that is on file already, no such place, or wrong usage"
    },
    mixinStandardHelpOptions = true)
final class LawNew implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "ID",
      description = "place, topic and number of the requirement, for example US-TX.PRIVACY.2")
  private String id = "";

  @Mixin private LawGiven law = new LawGiven();

  @Override
  public Integer call() {
    LawFiles files = law.files();
    Skeletons skeletons = skeletons(files);
    SortedMap<Path, String> texts = new TreeMap<>();
    skeletons.texts().forEach((path, text) -> texts.put(law.folder().resolve(path), text));
    try {
      AllOrNothing.write(texts);
    } catch (IOException e) {
      throw CommandRefusedException.failed(
          "cannot be written, so nothing is changed: " + e.getMessage(), e);
    }
    PrintWriter out = Output.of(spec);
    if (law.json()) {
      out.println(tree(skeletons).toPrettyString());
    } else {
      print(skeletons, files, out);
    }
    out.flush();
    return 0;
  }

  private Skeletons skeletons(LawFiles files) {
    try {
      return Skeletons.of(RequirementId.of(id), files);
    } catch (IllegalArgumentException e) {
      throw CommandRefusedException.unreadable(String.valueOf(e.getMessage()), e);
    }
  }

  private void print(Skeletons skeletons, LawFiles before, PrintWriter out) {
    for (String path : skeletons.paths()) {
      out.println((before.files().containsKey(path) ? "added to " : "wrote ") + law.file(path));
    }
    if (skeletons.ruled()) {
      out.println("a rule over the table is about it already");
    }
    out.println("`licet law check` names each TODO; `licet law sentences` says what rules can say");
  }

  private ObjectNode tree(Skeletons skeletons) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", id);
    ArrayNode files = json.putArray("files");
    skeletons.paths().forEach(path -> files.add(law.file(path)));
    return json.put("ruledByTable", skeletons.ruled());
  }
}
