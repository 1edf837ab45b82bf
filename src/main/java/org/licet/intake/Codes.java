package org.licet.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Which code of another system is which of ours, from {@code codes.csv}. A code that is not there
 * is nothing: it is never guessed.
 */
final class Codes {
  private static final String FILE = "codes.csv";
  private static final Map<String, String> TABLE = read();

  private Codes() {}

  /**
   * Finds our word for another's.
   *
   * @param use what it is a code of, the file's first column
   */
  static Optional<String> find(String use, String system, String code) {
    return Optional.ofNullable(TABLE.get(key(use, system, code)));
  }

  private static Map<String, String> read() {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream in = Objects.requireNonNull(Codes.class.getResourceAsStream(FILE), FILE);
        CSVParser rows =
            CSVParser.parse(new InputStreamReader(in, StandardCharsets.UTF_8), format)) {
      Map<String, String> table = new HashMap<>();
      for (CSVRecord row : rows) {
        table.put(key(row.get("use"), row.get("system"), row.get("code")), row.get("is"));
      }
      return Map.copyOf(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(String use, String system, String code) {
    return use + '\n' + system + '\n' + code;
  }
}
