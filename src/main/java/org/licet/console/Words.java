package org.licet.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Place;
import tools.jackson.databind.JsonNode;

/** How codes, places, times and facts read. */
final class Words {
  static final String NOT_STATED = "not stated";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private Words() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** In UTC, to the second. */
  static String time(Instant instant) {
    return TIME.format(instant) + " UTC";
  }

  /** {@code DATA_RESIDENCY} reads {@code Data residency}. */
  static String title(String code) {
    return sentence(code.toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  /** The words with a capital in front. */
  static String sentence(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** {@code US-TX} reads {@code Texas, United States of America (US-TX)}. */
  static String place(@Nullable String code) {
    if (code == null) {
      return NOT_STATED;
    }
    return Place.find(code).map(place -> names(place) + " (" + code + ")").orElse(code);
  }

  /** {@code US-TX} reads {@code Texas (US-TX)}. */
  static String shortPlace(@Nullable String code) {
    if (code == null) {
      return NOT_STATED;
    }
    return Place.find(code).map(place -> place.name() + " (" + code + ")").orElse(code);
  }

  private static String names(Place place) {
    Place country = place.country();
    return country.equals(place) ? place.name() : place.name() + ", " + country.name();
  }

  /** A value as it was given: words, yes or no, a list, an entry with its fields. */
  static String value(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return NOT_STATED;
    }
    if (node.isBoolean()) {
      return node.booleanValue() ? "yes" : "no";
    }
    if (node.isArray()) {
      return node.isEmpty()
          ? "none"
          : node.valueStream().map(Words::value).collect(Collectors.joining(", "));
    }
    if (node.isObject()) {
      return node.propertyStream()
          .map(field -> name(field.getKey()) + " " + value(field.getValue()))
          .collect(Collectors.joining(" · "));
    }
    return node.asString();
  }

  /** {@code perClaim} reads {@code per claim}. */
  static String name(String field) {
    return field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }
}
