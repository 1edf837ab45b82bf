package org.licet.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All places of ISO 3166-1 and -2, read once from {@code iso-3166.csv}, whose head says where they
 * come from and what its relations mean. What lies where, and which codes are the same place, is
 * data there. A fault in the file stops the start.
 */
final class World {
  private static final String HEADER = "\ncode,relation,place,name\n";

  private record Row(String relation, String place, String name) {}

  private static final World KNOWN = new World(read("iso-3166.csv"));

  private final Map<String, Row> rows = HashMap.newHashMap(8192);
  private final Map<String, Place> places = HashMap.newHashMap(8192);

  World(String csv) {
    int start = csv.indexOf(HEADER) + HEADER.length();
    for (int end = csv.indexOf('\n', start); end > 0; end = csv.indexOf('\n', start)) {
      add(csv.substring(start, end));
      start = end + 1;
    }
    for (String code : rows.keySet()) {
      place(code, 0);
    }
  }

  static Optional<Place> find(String code) {
    return Optional.ofNullable(KNOWN.places.get(code));
  }

  /** The number of codes that are read, those of the same place counted each. */
  static int size() {
    return KNOWN.places.size();
  }

  /** The code that was probably meant by one that is none: {@code US-TX} for {@code us_tx}. */
  static Optional<String> suggest(String code) {
    String upper = code.strip().toUpperCase(Locale.ROOT).replace('_', '-');
    String dashed = upper.length() > 3 ? upper.substring(0, 2) + "-" + upper.substring(2) : upper;
    Row row = KNOWN.rows.get(upper);
    if (row != null && row.relation.equals("not")) {
      return row.place.isEmpty() ? Optional.empty() : Optional.of(row.place);
    }
    return find(upper).or(() -> find(dashed)).map(Place::code);
  }

  private void add(String line) {
    int first = line.indexOf(',');
    int second = line.indexOf(',', first + 1);
    int third = line.indexOf(',', second + 1);
    if (first < 0 || second < 0 || third < 0) {
      throw new IllegalStateException("iso-3166.csv: `" + line + "` has fewer than 4 columns");
    }
    String name = line.substring(third + 1);
    Row row =
        new Row(
            line.substring(first + 1, second),
            line.substring(second + 1, third),
            name.startsWith("\"") ? name.substring(1, name.length() - 1) : name);
    if (rows.put(line.substring(0, first), row) != null) {
      throw new IllegalStateException("iso-3166.csv: `" + line + "` repeats a code");
    }
  }

  /** The place of the code; adds it, and what contains it, where it is not there yet. */
  private Optional<Place> place(String code, int depth) {
    Place known = places.get(code);
    if (known != null) {
      return Optional.of(known);
    }
    Row row = rows.get(code);
    if (row == null || depth > 5) {
      throw new IllegalStateException(
          "iso-3166.csv: `" + code + "` has no row or lies in a circle");
    }
    Optional<Place> place =
        switch (row.relation) {
          case "country" -> Optional.of(new Place(code, row.name, List.of()));
          case "in" -> Optional.of(new Place(code, row.name, chain(require(row.place, depth + 1))));
          case "same" -> Optional.of(require(row.place, depth + 1));
          case "not" -> Optional.empty();
          default ->
              throw new IllegalStateException(
                  "iso-3166.csv: `" + code + "`: `" + row.relation + "` is no relation");
        };
    if (place.isPresent()) {
      places.put(code, place.get());
    }
    return place;
  }

  private Place require(String code, int depth) {
    Optional<Place> place = place(code, depth);
    if (place.isEmpty()) {
      throw new IllegalStateException("iso-3166.csv: `" + code + "` is used as a place");
    }
    return place.get();
  }

  private static List<Place> chain(Place nearest) {
    List<Place> chain = new ArrayList<>(nearest.containers().size() + 1);
    chain.add(nearest);
    chain.addAll(nearest.containers());
    return chain;
  }

  private static String read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(World.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
