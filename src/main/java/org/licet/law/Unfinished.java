package org.licet.law;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places where {@code TODO} still stands in the law; comments may say it. */
public final class Unfinished {
  private static final Pattern TODO = Pattern.compile("\\bTODO\\b");
  private final Collection<LawFault> faults;
  private final TreeMap<String, LawFault> found = new TreeMap<>();

  private Unfinished(Collection<LawFault> faults) {
    this.faults = faults;
  }

  /**
   * Notes each such line; whatever else was found on it goes, since it comes of the {@code TODO}.
   */
  public static void check(LawFiles files, Collection<LawFault> faults) {
    Unfinished check = new Unfinished(faults);
    files
        .files()
        .forEach(
            (path, text) -> {
              if (!TODO.matcher(text).find()) {
                return;
              }
              if (path.endsWith(".yaml")) {
                YamlTree.of(path, text).ifPresent(check::tree);
              } else {
                check.lines(path, text);
              }
            });
    check.settle();
  }

  private void tree(YamlTree tree) {
    tree.scalars(
        scalar -> {
          if (TODO.matcher(scalar.getValue()).find()) {
            add(tree.source(scalar));
          }
        });
  }

  private void lines(String path, String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher matcher = TODO.matcher(lines[i]);
      boolean comment = lines[i].strip().startsWith("//") || lines[i].matches("#(?!=).*");
      if (!comment && matcher.find()) {
        add(new Source(path, i + 1, matcher.start() + 1));
      }
    }
  }

  private void add(Source where) {
    found.put(
        line(where), new LawFault(where, "`TODO` stands here; a text with it is not yet law"));
  }

  private void settle() {
    Set<String> unfinished = new HashSet<>(found.keySet());
    faults.removeIf(fault -> unfinished.contains(line(fault.where())));
    faults.addAll(found.values());
  }

  private static String line(Source where) {
    return where.file() + ":" + where.line();
  }
}
