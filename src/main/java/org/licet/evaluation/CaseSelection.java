package org.licet.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.licet.law.LawFault;

/** Which cases to ask: all of the law's, or those of some files and folders. */
public final class CaseSelection {
  /** All of the law's own. */
  public static final CaseSelection ALL = new CaseSelection(Path.of(""));

  private static final String CASES = ".cases.yaml";
  private final Path law;
  private final Set<String> asked = new TreeSet<>();
  private final SortedMap<String, String> outside = new TreeMap<>();

  private CaseSelection(Path law) {
    this.law = law.toAbsolutePath().normalize();
  }

  /**
   * The cases in these files and folders, within the folder of the law or not.
   *
   * @param paths each a file {@code *.cases.yaml}, or a folder of such
   */
  public static CaseSelection of(Path law, List<Path> paths) {
    CaseSelection selection = new CaseSelection(law);
    paths.forEach(path -> selection.add(path.toAbsolutePath().normalize()));
    return selection;
  }

  public boolean isAll() {
    return this == ALL;
  }

  /** Whether it names a file of cases at all. */
  public boolean isEmpty() {
    return !isAll() && asked.isEmpty();
  }

  boolean asks(String file) {
    return isAll() || asked.contains(file);
  }

  /** The cases that are not the law's own. */
  CaseFile.All outside(Collection<LawFault> faults) {
    List<String> paths =
        outside.keySet().stream()
            .filter(path -> path.endsWith(CASES))
            .filter(asked::contains)
            .toList();
    return CaseFile.read(outside, paths, faults);
  }

  private void add(Path path) {
    boolean folder = Files.isDirectory(path);
    for (Path file : yaml(folder ? path : Objects.requireNonNull(path.getParent()), folder)) {
      boolean inside = file.startsWith(law.resolve("rules"));
      String name = (inside ? law.relativize(file) : file).toString().replace('\\', '/');
      if (name.endsWith(CASES) && (folder || file.equals(path))) {
        asked.add(name);
      }
      if (!inside) {
        outside.put(name, text(file));
      }
    }
  }

  private static List<Path> yaml(Path folder, boolean deep) {
    try (Stream<Path> paths = Files.walk(folder, deep ? Integer.MAX_VALUE : 1)) {
      return paths
          .filter(p -> p.toString().endsWith(".yaml"))
          .filter(Files::isRegularFile)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the cases in `" + folder + "` cannot be read", e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("the cases in `" + file + "` cannot be read", e);
    }
  }
}
