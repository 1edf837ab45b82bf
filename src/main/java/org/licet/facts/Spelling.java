package org.licet.facts;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * How near two spellings are: for telling people what they probably meant, never for reading it.
 */
public final class Spelling {
  private Spelling() {}

  /**
   * The Damerau–Levenshtein distance in its restricted form (optimal string alignment): how many
   * insertions, deletions, replacements and swaps of neighbours make one of the other.
   */
  public static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
        if (isSwap(a, i, b, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }

  /**
   * The nearest of those known, whatever the case, where no more than a third of it is otherwise.
   */
  public static Optional<String> nearest(String written, Collection<String> known) {
    if (written.length() > 64) {
      return Optional.empty();
    }
    String upper = written.strip().toUpperCase(Locale.ROOT);
    return known.stream()
        .filter(k -> distance(upper, k.toUpperCase(Locale.ROOT)) <= k.length() / 3)
        .min(Comparator.comparingInt(k -> distance(upper, k.toUpperCase(Locale.ROOT))));
  }

  private static boolean isSwap(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
