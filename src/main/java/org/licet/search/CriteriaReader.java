package org.licet.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.decision.Answer.Outcome;
import org.licet.facts.Place;

/**
 * Reads criteria from the parameters of a request. What is empty is anything; every parameter at
 * fault is named, with what was found and expected.
 */
public final class CriteriaReader {
  /** The parameters that are read, by name. */
  public static final List<String> NAMES =
      List.of(
          "reader",
          "patientPlace",
          "readerPlace",
          "from",
          "to",
          "outcome",
          "law",
          "reference",
          "status");

  /** The longest value, in characters: that of a reference or an id. */
  private static final int LONGEST = 200;

  private final Map<String, String> given;
  private final Map<String, String> faults = new LinkedHashMap<>();

  private CriteriaReader(Map<String, String> given) {
    this.given = given;
  }

  /**
   * What was read.
   *
   * @param criteria without what is at fault
   * @param faults by parameter
   */
  public record Read(Criteria criteria, Map<String, String> faults) {}

  /** Reads the parameters that criteria have; others are left to the caller. */
  public static Read read(Map<String, String> given) {
    CriteriaReader reader = new CriteriaReader(given);
    Criteria criteria =
        new Criteria(
            reader.text("reader"),
            reader.place("patientPlace"),
            reader.place("readerPlace"),
            reader.moment("from"),
            reader.moment("to"),
            reader.constant("outcome", Outcome.class),
            reader.text("law"),
            reader.text("reference"),
            reader.constant("status", Criteria.Status.class));
    reader.requireOrder(criteria);
    return new Read(criteria, reader.faults);
  }

  private @Nullable String text(String name) {
    String value = given.getOrDefault(name, "").strip();
    if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
      faults.put(name, "expected at most %d characters of text".formatted(LONGEST));
      return null;
    }
    return value.isEmpty() ? null : value;
  }

  private @Nullable Place place(String name) {
    return value(name, Place::find, "a place of ISO 3166, for example US or US-TX");
  }

  /** A day is its beginning, in UTC. */
  private @Nullable Instant moment(String name) {
    return value(
        name,
        CriteriaReader::findMoment,
        "a day or an instant in UTC, for example 2026-11-24 or 2026-11-24T10:00:00Z");
  }

  private <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
    E[] all = type.getEnumConstants();
    return value(
        name,
        text -> Arrays.stream(all).filter(each -> each.name().equals(text)).findFirst(),
        Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", ", "one of ", "")));
  }

  private <T> @Nullable T value(String name, Function<String, Optional<T>> find, String expected) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    Optional<T> value = find.apply(text);
    if (value.isEmpty()) {
      faults.put(name, "found `%s`, expected %s".formatted(text, expected));
    }
    return value.orElse(null);
  }

  private void requireOrder(Criteria criteria) {
    Instant from = criteria.from();
    Instant to = criteria.to();
    if (from != null && to != null && !from.isBefore(to)) {
      faults.put("to", "found `%s`, expected a moment after `%s`".formatted(to, from));
    }
  }

  private static Optional<Instant> findMoment(String text) {
    try {
      return Optional.of(
              text.contains("T")
                  ? Instant.parse(text)
                  : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant())
          .filter(CriteriaReader::isKept);
    } catch (DateTimeException e) {
      return Optional.empty(); // what is none is not found, and said to be at fault
    }
  }

  /** Whether the database can hold it. */
  private static boolean isKept(Instant instant) {
    int year = instant.atOffset(ZoneOffset.UTC).getYear();
    return year >= 1 && year <= 9999;
  }
}
