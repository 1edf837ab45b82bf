package org.licet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.transparencylog.Checkpoint;
import org.licet.transparencylog.Fsck;
import org.licet.transparencylog.LogException;
import org.licet.transparencylog.NoteKey;
import org.licet.transparencylog.TileSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code licet log fsck}: a whole log recomputed from its entries. */
@Command(
    name = "fsck",
    header = "Recompute a whole log, and name the first file that is wrong.",
    description = {
      "",
      "Checks the checkpoint's signature, hashes every entry, compares every tile and the root."
          + " Reads files as C2SP tlog-tiles names them, of any log with an Ed25519 key."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all of it holds",
      "1:something does not hold, or a file is missing",
      "2:the log or the key cannot be read, or wrong usage"
    },
    mixinStandardHelpOptions = true)
final class LogFsck implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "URL|DIR",
      defaultValue = "http://127.0.0.1:8080/log",
      description = "the log: where it is served, or a folder (default: ${DEFAULT-VALUE})")
  private String from = "";

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "the log's public key, `name+hash+key` in one line (default: .licet/log/key.pub in the"
              + " project's folder)")
  private @Nullable Path key;

  @Option(names = "--json", description = "print the result as JSON")
  private boolean json;

  @Override
  public Integer call() {
    NoteKey verifier = verifier();
    return LogGiven.with("--from", from, log -> check(log, verifier));
  }

  private int check(TileSource log, NoteKey verifier) {
    if (log.read("checkpoint").isEmpty()) {
      throw CommandRefusedException.unreadable(
          "`%s`: no log there, expected a file `checkpoint`".formatted(from), null);
    }
    try {
      Checkpoint checkpoint = Fsck.check(log, verifier);
      answer(
          json(true)
              .put("origin", checkpoint.origin())
              .put("size", checkpoint.size())
              .put("root", checkpoint.root().base64()),
          "holds: %s, %,d entries, root %s"
              .formatted(checkpoint.origin(), checkpoint.size(), checkpoint.root().base64()));
      return 0;
    } catch (LogException e) {
      answer(json(false).put("fault", e.getMessage()), "does not hold: " + e.getMessage());
      return 1;
    }
  }

  private ObjectNode json(boolean holds) {
    return JsonNodeFactory.instance.objectNode().put("log", from).put("holds", holds);
  }

  private void answer(ObjectNode asJson, String asText) {
    PrintWriter out = Output.of(spec);
    out.println(json ? asJson.toPrettyString() : asText);
    out.flush();
  }

  private NoteKey verifier() {
    Path file = key == null ? Home.asTyped(Home.folder().resolve(".licet/log/key.pub")) : key;
    try {
      return NoteKey.parse(new String(GivenFile.read(file), UTF_8));
    } catch (IllegalArgumentException e) {
      throw CommandRefusedException.unreadable("`" + file + "`: " + e.getMessage(), e);
    }
  }
}
