package org.licet.registry;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Form;

/**
 * Where an entry stands under {@code /api/v1/}: {@code readers/R1} for a subject, {@code
 * readers/R1/licences/7} for a paper. It never changes, and is never given twice.
 */
public record Address(Kind kind, String id, @Nullable Address owner) {
  private static final Pattern IDS = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._~-]{0,63})");

  public static final Form<String> ID =
      new Form<>(
          text -> Optional.of(text).filter(IDS.asMatchPredicate()),
          _ -> "an id of 1 to 64 of A-Z a-z 0-9 . _ ~ -, the first a letter or digit");

  public static Address of(Kind kind, String id) {
    return new Address(kind, id, null);
  }

  public Address paper(Kind kind, String id) {
    return new Address(kind, id, this);
  }

  public static boolean isId(String text) {
    return IDS.matcher(text).matches();
  }

  @Override
  public String toString() {
    return (owner == null ? "" : owner + "/") + kind.path() + "/" + id;
  }
}
