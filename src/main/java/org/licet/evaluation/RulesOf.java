package org.licet.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.law.LawFiles;

/**
 * The rules of some countries and unions, with those of others for whose requirements they ask; the
 * book and the sentences stay whole. Few rules compile in a second or two, all of them in twenty.
 */
final class RulesOf {
  private static final Pattern ID =
      Pattern.compile("\\b([A-Z]{2})(?:-[A-Z0-9]{1,3})?\\.[A-Z_]+\\.[0-9]+");

  private RulesOf() {}

  /** These, and all whose ids their rules name. */
  static SortedSet<String> named(LawFiles files, Collection<String> countries) {
    SortedSet<String> found = new TreeSet<>(countries);
    int before = 0;
    while (found.size() > before) {
      before = found.size();
      for (String each : List.copyOf(found)) {
        for (String text : files.under("rules/" + each, ".dslr").values()) {
          Matcher id = ID.matcher(text);
          while (id.find()) {
            found.add(id.group(1));
          }
        }
      }
    }
    return found;
  }

  /** The files without the rules of other places. */
  static LawFiles only(LawFiles files, Collection<String> countries) {
    SortedMap<String, String> kept = new TreeMap<>(files.files());
    kept.keySet()
        .removeIf(path -> path.endsWith(".dslr") && !countries.contains(path.split("/")[1]));
    return new LawFiles(kept);
  }
}
