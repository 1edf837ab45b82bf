package org.licet.law;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a requirement for ever: {@code US-TX.LICENSURE.1}. Sorts with its number as a
 * number.
 */
public record RequirementId(String jurisdiction, Topic topic, int number)
    implements Comparable<RequirementId> {
  private static final Pattern FORM =
      Pattern.compile("([A-Z]{2}(?:-[A-Z0-9]{1,3})?)\\.([A-Z_]+)\\.([1-9][0-9]{0,3})");
  private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

  public static Optional<RequirementId> find(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    for (Topic topic : Topic.values()) {
      if (topic.name().equals(matcher.group(2))) {
        return Optional.of(
            new RequirementId(matcher.group(1), topic, Integer.parseInt(matcher.group(3))));
      }
    }
    return Optional.empty();
  }

  /** Throws where the text is no id. */
  public static RequirementId of(String text) {
    return find(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "`" + text + "` is no requirement id, for example `US-TX.LICENSURE.1`"));
  }

  @Override
  public int compareTo(RequirementId other) {
    Matcher ours = PART.matcher(toString());
    Matcher theirs = PART.matcher(other.toString());
    while (ours.find()) {
      if (!theirs.find()) {
        return 1;
      }
      int parts = compare(ours.group(), theirs.group());
      if (parts != 0) {
        return parts;
      }
    }
    return theirs.find() ? -1 : 0;
  }

  private static int compare(String one, String other) {
    boolean numbers = Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
    return numbers ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
  }

  @Override
  public String toString() {
    return jurisdiction + "." + topic + "." + number;
  }
}
