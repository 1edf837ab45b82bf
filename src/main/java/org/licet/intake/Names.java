package org.licet.intake;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Names as they are compared: words in capitals without accents. A reader's one field may hold
 * titles and middle names; it fits a list's family and given name where it holds all their words.
 */
final class Names {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

  private Names() {}

  static Set<String> words(String name) {
    String plain = ACCENT.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String joined = plain.replaceAll("['’.]", "").toUpperCase(Locale.ROOT);
    Set<String> words = new LinkedHashSet<>();
    WORD.matcher(joined).results().map(MatchResult::group).forEach(words::add);
    return words;
  }

  /** What a listed person is looked up by: nothing where the list has no given name. */
  static String key(Listed listed) {
    Set<String> family = words(listed.family());
    Set<String> given = words(listed.given());
    return family.isEmpty()
        ? ""
        : (given.isEmpty() ? "" : given.iterator().next()) + " " + List.copyOf(family).getLast();
  }

  /** Every key that a listed person could have who has this reader's name. */
  static Set<String> keys(String name) {
    Set<String> keys = new LinkedHashSet<>();
    Set<String> words = words(name);
    for (String family : words) {
      keys.add(" " + family);
      for (String given : words) {
        keys.add(given + " " + family);
      }
    }
    return keys;
  }

  static boolean fit(String name, String family, String given) {
    Set<String> words = words(name);
    Set<String> givenWords = words(given);
    return words.containsAll(words(family))
        && (givenWords.isEmpty() || words.contains(givenWords.iterator().next()));
  }
}
