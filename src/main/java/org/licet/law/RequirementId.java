package org.licet.law;

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
    if (!jurisdiction.equals(other.jurisdiction)) {
      return natural(jurisdiction + ".", other.jurisdiction + ".");
    }
    int topics = topic.name().compareTo(other.topic.name());
    return topics == 0 ? Integer.compare(number, other.number) : topics;
  }

  /** Digits in a row are one number; one comes before anything else that may stand there. */
  private static int natural(String one, String other) {
    int i = 0;
    int j = 0;
    while (i < one.length() && j < other.length()) {
      boolean digit = Character.isDigit(one.charAt(i));
      if (digit != Character.isDigit(other.charAt(j))) {
        return digit ? -1 : 1;
      }
      int iEnd = digit ? endOfNumber(one, i) : i + 1;
      int jEnd = digit ? endOfNumber(other, j) : j + 1;
      int order =
          digit
              ? Integer.compare(
                  Integer.parseInt(one, i, iEnd, 10), Integer.parseInt(other, j, jEnd, 10))
              : Character.compare(one.charAt(i), other.charAt(j));
      if (order != 0) {
        return order;
      }
      i = iEnd;
      j = jEnd;
    }
    return Integer.compare(one.length() - i, other.length() - j);
  }

  private static int endOfNumber(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  @Override
  public String toString() {
    return jurisdiction + "." + topic + "." + number;
  }
}
