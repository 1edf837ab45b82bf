package org.licet.lawreview;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.evaluation.Law;
import org.licet.law.LawFiles;

/**
 * The law of India as it stands in the project, alone, so that changed copies compile in a second.
 */
final class IndianLaw {
  static final String BOOK = "jurisdictions/IN/IN.yaml";
  static final String RULES = "rules/IN/IN.dslr";
  static final LawFiles FILES = files();

  private static final class Compiled {
    private static final Law LAW = Law.compile(FILES);
  }

  private IndianLaw() {}

  static Law law() {
    return Compiled.LAW;
  }

  /** The same with a text exchanged in one file, where it stands first. */
  static LawFiles with(LawFiles law, String path, String was, String is) {
    String text = String.valueOf(law.files().get(path));
    int at = text.indexOf(was);
    if (at < 0) {
      throw new IllegalArgumentException("`" + was + "` does not stand in `" + path + "`");
    }
    SortedMap<String, String> files = new TreeMap<>(law.files());
    files.put(path, text.substring(0, at) + is + text.substring(at + was.length()));
    return new LawFiles(files);
  }

  private static LawFiles files() {
    SortedMap<String, String> files = new TreeMap<>(LawFiles.in(Path.of(".")).files());
    files
        .keySet()
        .removeIf(
            path ->
                !path.startsWith("jurisdictions/IN/")
                    && !path.startsWith("rules/IN/")
                    && !path.startsWith("rules/sentences/")
                    && !path.equals("jurisdictions/law.yaml"));
    return new LawFiles(files);
  }
}
