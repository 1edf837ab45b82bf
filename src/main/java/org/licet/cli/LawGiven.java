package org.licet.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.law.LawFault;
import org.licet.law.LawFiles;
import org.licet.law.Source;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The options that every command about the law has: which law, and in which form to answer. */
final class LawGiven {
  @Option(
      names = "--law",
      paramLabel = "DIR",
      description =
          "the law in DIR, which holds rules/ and jurisdictions/ (default: the project's own"
              + " folder)")
  private @Nullable Path law;

  @Option(names = "--json", description = "answer with one JSON document")
  private boolean json;

  boolean json() {
    return json;
  }

  Path folder() {
    return law == null ? Home.folder() : law;
  }

  LawFiles files() {
    return LawFolder.files(folder());
  }

  /** The path of a file of the law that one can follow from the working folder. */
  String file(String path) {
    boolean inside =
        List.of("rules", "jurisdictions").contains(Path.of(path).getName(0).toString());
    return inside ? Home.asTyped(folder().resolve(path)).toString() : path;
  }

  /** A place in a file, in the form that editors jump to. */
  String place(Source where) {
    return file(where.file()) + ":" + where.line() + ":" + where.column();
  }

  /** Puts a place in a file into an object. */
  ObjectNode put(Source where, ObjectNode json) {
    return json.put("file", file(where.file()))
        .put("line", where.line())
        .put("column", where.column());
  }

  void put(List<LawFault> faults, ArrayNode json) {
    faults.forEach(fault -> put(fault.where(), json.addObject()).put("message", fault.message()));
  }
}
