package org.licet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Copies of the law on file, to be changed. */
final class LawCopy {
  private LawCopy() {}

  /** All of it. */
  static void to(Path folder) {
    of(List.of("rules", "jurisdictions"), folder);
  }

  /** These files and folders, under the same paths. */
  static void of(List<String> trees, Path folder) {
    for (String tree : trees) {
      try (Stream<Path> paths = Files.walk(Path.of(tree))) {
        for (Path path : paths.filter(Files::isRegularFile).toList()) {
          Files.createDirectories(folder.resolve(path).getParent());
          Files.copy(path, folder.resolve(path));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
