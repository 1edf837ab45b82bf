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

  /** An id as addresses have it. */
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

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException where it is no address
   */
  public static Address parse(String text) {
    Address address = null;
    String[] parts = text.split("/", -1);
    for (int i = 0; i + 1 < parts.length; i += 2) {
      Kind kind = Kind.ofPath(parts[i]).orElseThrow(() -> new IllegalArgumentException(text));
      address = new Address(kind, parts[i + 1], address);
    }
    if (address == null || !address.toString().equals(text)) {
      throw new IllegalArgumentException("`%s` is no address of an entry".formatted(text));
    }
    return address;
  }

  @Override
  public String toString() {
    return (owner == null ? "" : owner + "/") + kind.path() + "/" + id;
  }
}
