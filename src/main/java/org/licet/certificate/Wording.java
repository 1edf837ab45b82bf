package org.licet.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of the certificate, from a properties file in UTF-8 in which each {@link Word} stands
 * once and nothing else.
 */
public final class Wording {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

  private final Map<Word, String> texts;

  private Wording(Map<Word, String> texts) {
    this.texts = texts;
  }

  /** The wording that the program carries, {@code certificates/wording.properties}. */
  public static Wording standard() {
    try (InputStream in = Wording.class.getResourceAsStream("/certificates/wording.properties")) {
      if (in == null) {
        throw new IOException("`certificates/wording.properties` is not on the class path");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IllegalArgumentException where a key is missing, empty or not known
   */
  public static Wording read(InputStream in) throws IOException {
    Properties properties = new Properties();
    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    Map<Word, String> texts = new EnumMap<>(Word.class);
    TreeSet<String> unknown = new TreeSet<>(properties.stringPropertyNames());
    for (Word word : Word.values()) {
      String text = properties.getProperty(word.key(), "");
      if (text.isBlank()) {
        throw new IllegalArgumentException("wording: `" + word.key() + "` is missing or empty");
      }
      unknown.remove(word.key());
      texts.put(word, text);
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "wording: " + unknown + " are not keys of the certificate");
    }
    return new Wording(texts);
  }

  String of(Word word) {
    return texts.getOrDefault(word, "");
  }

  /**
   * The text with its places filled in; what is filled in is not read for places again.
   *
   * @throws IllegalArgumentException where the text has a place that is not given
   */
  String of(Word word, Map<String, String> values) {
    return PLACE.matcher(of(word)).replaceAll(place -> value(word, place, values));
  }

  private static String value(Word word, MatchResult place, Map<String, String> values) {
    String value = values.get(place.group(1));
    if (value == null) {
      throw new IllegalArgumentException(
          "wording: `%s` has the place `%s`, expected one of %s"
              .formatted(word.key(), place.group(), new TreeSet<>(values.keySet())));
    }
    return java.util.regex.Matcher.quoteReplacement(value);
  }
}
