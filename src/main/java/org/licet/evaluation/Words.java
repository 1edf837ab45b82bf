package org.licet.evaluation;

import java.util.Iterator;
import java.util.List;

/** The words of a sentence as one reads them, without the patterns that Drools looks for. */
final class Words {
  private Words() {}

  /**
   * The words of an entry, up to its code.
   *
   * @param names for the blanks that a rule fills in, in order; {@code …} stands for those left
   *     over
   */
  static String of(String entry, List<String> names) {
    String key = key(entry);
    Iterator<String> name = names.iterator();
    StringBuilder words = new StringBuilder();
    int depth = 0;
    for (char c : key.toCharArray()) {
      if (c == '{') {
        depth++;
        words.append(depth > 1 ? "" : name.hasNext() ? name.next() : "…");
      } else if (c == '}') {
        depth--;
      } else if (depth == 0) {
        words.append(c);
      }
    }
    return plain(words.toString());
  }

  /** How many blanks a rule fills in. */
  static int blanks(String entry) {
    int blanks = 0;
    int depth = 0;
    for (char c : key(entry).toCharArray()) {
      if (c == '{') {
        blanks += depth == 0 ? 1 : 0;
        depth++;
      } else if (c == '}') {
        depth--;
      }
    }
    return blanks;
  }

  private static String key(String entry) {
    return entry.replaceAll("(?<!\\\\)=.*", "");
  }

  /** Without what one sentence leaves for another: {@code @…@}, {@code need}, {@code an?}. */
  private static String plain(String words) {
    return words
        .replace("@\\s*", " ")
        .replace("@", "")
        .replaceAll("\\bneed\\b", "CLAUSE")
        .replaceAll("\\w\\?", "")
        .replace("\\", "")
        .replaceAll(" +", " ")
        .strip();
  }
}
