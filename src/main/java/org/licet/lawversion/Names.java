package org.licet.lawversion;

import java.text.Normalizer;
import java.util.Locale;

/** Names of people, as they are given beside who has signed in. */
final class Names {
  private Names() {}

  /** Whether two names are likely to be one person's, however they are typed. */
  static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("[^\\p{L}\\p{N}]+", "")
        .toLowerCase(Locale.ROOT);
  }
}
