package org.licet.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Law;
import org.licet.law.LawFiles;

/** The law that a command decides by: of a folder, or the one that came with the program. */
final class LawFolder {
  static final String OPTION =
      "decide by the law in DIR, which holds rules/ and jurisdictions/ (default: the law that came"
          + " with this program)";

  /** The word for the law that came with the program, where a folder or a zip may stand too. */
  static final String BUNDLED = "bundled";

  private LawFolder() {}

  /** Compiles the law of a folder or of a zip of one; the word {@code bundled} is the program's. */
  static Law named(String name) {
    if (name.equals(BUNDLED)) {
      return Law.bundled();
    }
    Path path = Path.of(name);
    return Law.compile(
        Files.isRegularFile(path) ? LawFiles.unzip(GivenFile.read(path)) : files(path));
  }

  /** Compiles the law of a folder; {@code null} is the bundled one, which is compiled already. */
  static Law open(@Nullable Path folder) {
    return folder == null ? Law.bundled() : Law.compile(files(folder));
  }

  static LawFiles files(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw CommandRefusedException.unreadable(
          "law folder `"
              + folder
              + "`: no such folder; give one that holds `rules` and `jurisdictions`",
          null);
    }
    return LawFiles.in(folder);
  }
}
