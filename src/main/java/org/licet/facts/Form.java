package org.licet.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A form that a JSON string may have, and how it is read.
 *
 * @param read gives nothing where the string has another form
 * @param expected says which form was expected in place of the string that was found
 */
public record Form<T>(Function<String, Optional<T>> read, UnaryOperator<String> expected) {
  private static final Pattern CODES = Pattern.compile("[A-Z0-9][A-Z0-9._/+-]{0,63}");
  private static final Pattern BODY_PARTS =
      Pattern.compile("[A-Z0-9_](?:[A-Z0-9_ ]{0,14}[A-Z0-9_])?");
  private static final Pattern DAYS = Pattern.compile("(?:19|[2-9]\\d)\\d\\d-\\d\\d-\\d\\d");
  private static final Pattern INSTANTS =
      Pattern.compile(
          "(?:19|[2-9]\\d)\\d\\d-\\d\\d-\\d\\dT(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z");

  /** A code of ISO 3166-1 alpha-2 or ISO 3166-2. */
  public static final Form<Place> PLACE =
      new Form<>(
          Place::find,
          found -> "an ISO 3166 code, for example " + World.suggest(found).orElse("US-TX"));

  /** A day of the years 1900 to 9999. */
  public static final Form<LocalDate> DAY =
      new Form<>(Form::day, found -> "a day from 1900-01-01 to 9999-12-31, written YYYY-MM-DD");

  /** An instant of the years 1900 to 9999, in UTC; no leap second, and no 24:00:00. */
  public static final Form<Instant> INSTANT =
      new Form<>(Form::instant, found -> "an instant in UTC, for example 2026-11-24T10:00:00Z");

  /** An identifier that the caller chose. */
  public static final Form<String> ID =
      text(200, "an identifier of 1 to 200 characters, none of them a control character");

  /** A name or another text for people. */
  public static final Form<String> TEXT =
      text(200, "a text of 1 to 200 characters, none of them a control character");

  /** An open code: any upper-case token. */
  public static final Form<String> CODE =
      matching(CODES.asMatchPredicate(), "an upper-case code of at most 64 of A-Z 0-9 . _ / + -");

  /** DICOM Body Part Examined (0018,0015): a code string (PS3.5 §6.2), without padding. */
  public static final Form<String> BODY_PART =
      matching(
          BODY_PARTS.asMatchPredicate(),
          "a DICOM code string of at most 16 of A-Z 0-9 _ and space");

  /** A well-formed language tag (BCP 47), given in the case that RFC 5646 §2.1.1 recommends. */
  public static final Form<String> LANGUAGE =
      new Form<>(Form::language, found -> "a BCP 47 language tag, for example en or pt-BR");

  /** A currency code of ISO 4217 that the Java platform knows. */
  public static final Form<String> CURRENCY =
      matching(Form::isCurrency, "an ISO 4217 currency code, for example USD");

  /** One of the names of a closed choice. */
  public static <E extends Enum<E>> Form<E> choice(Class<E> choices) {
    List<String> names = Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList();
    String all =
        names.stream().map(n -> "`" + n + "`").collect(Collectors.joining(", ", "one of ", ""));
    return new Form<>(
        found ->
            names.contains(found) ? Optional.of(Enum.valueOf(choices, found)) : Optional.empty(),
        found -> Spelling.nearest(found, names).map(n -> "`" + n + "`? " + all).orElse(all));
  }

  /** The same form, where something else is also allowed. */
  Form<T> or(String alternative) {
    return new Form<>(read, found -> expected.apply(found) + ", or " + alternative);
  }

  /**
   * Neither a control character, half a surrogate pair, a line separator nor an override of the
   * writing direction.
   */
  static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default ->
          (codePoint < 0x202A || codePoint > 0x202E) && (codePoint < 0x2066 || codePoint > 0x2069);
    };
  }

  private static Form<String> text(int longest, String expected) {
    return matching(
        s ->
            s.codePointCount(0, s.length()) <= longest
                && !s.isBlank()
                && s.codePoints().allMatch(Form::isPrintable),
        expected);
  }

  private static Form<String> matching(Predicate<String> test, String expected) {
    return new Form<>(s -> test.test(s) ? Optional.of(s) : Optional.empty(), found -> expected);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return DAYS.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty(); // no such day: 2026-02-30
    }
  }

  private static Optional<Instant> instant(String text) {
    try {
      return INSTANTS.matcher(text).matches() ? Optional.of(Instant.parse(text)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty(); // no such day
    }
  }

  private static Optional<String> language(String tag) {
    try {
      new Locale.Builder().setLanguageTag(tag);
      return tag.isEmpty() ? Optional.empty() : Optional.of(Locale.caseFoldLanguageTag(tag));
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  private static boolean isCurrency(String code) {
    return Currency.availableCurrencies().anyMatch(c -> c.getCurrencyCode().equals(code));
  }
}
