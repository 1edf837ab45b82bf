package org.licet.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All places of ISO 3166-1 and -2, from {@code iso-3166.csv}, whose head says where they come from
 * and what its relations mean. What lies where, and which codes are the same place, is data there.
 *
 * <p>The rows are sorted by code and searched where they lie, in bytes: to parse 5,458 of them at
 * the start took 50 ms.
 */
final class World {
  private static final World KNOWN = new World(read("iso-3166.csv"));
  private static final String HEADER = "\ncode,relation,place,name\n";

  private record Row(String relation, String place, String name) {}

  private final Map<String, Place> places = new ConcurrentHashMap<>();
  private final byte[] csv;
  private final int body;

  /**
   * The bytes are the file's: UTF-8, sorted by code, only the last column in quotes where it holds
   * a comma.
   */
  World(byte[] csv) {
    this.csv = csv;
    this.body = new String(csv, StandardCharsets.ISO_8859_1).indexOf(HEADER) + HEADER.length();
  }

  static Optional<Place> find(String code) {
    return KNOWN.place(code);
  }

  /** The code that was probably meant by one that is none: {@code US-TX} for {@code us_tx}. */
  static Optional<String> suggest(String code) {
    String upper = code.strip().toUpperCase(Locale.ROOT).replace('_', '-');
    String dashed = upper.length() > 3 ? upper.substring(0, 2) + "-" + upper.substring(2) : upper;
    Row row = KNOWN.row(upper);
    if (row != null && row.relation.equals("not")) {
      return Optional.of(row.place).filter(place -> !place.isEmpty());
    }
    return find(upper).or(() -> find(dashed)).map(Place::code);
  }

  Optional<Place> place(String code) {
    Place known = places.get(code);
    if (known != null) {
      return Optional.of(known);
    }
    Row row = row(code);
    if (row == null) {
      return Optional.empty();
    }
    return switch (row.relation) {
      case "country" -> Optional.of(keep(code, new Place(code, row.name, List.of())));
      case "in" -> Optional.of(keep(code, new Place(code, row.name, chain(require(row.place)))));
      case "same" -> Optional.of(keep(code, require(row.place)));
      case "not" -> Optional.empty();
      default ->
          throw new IllegalStateException(
              "iso-3166.csv: `" + row.relation + "` of `" + code + "` is no relation");
    };
  }

  // INVARIANT: equal places are the same object, also when two threads look for one at once
  private Place keep(String code, Place place) {
    Place first = places.putIfAbsent(code, place);
    return first == null ? place : first;
  }

  private Place require(String code) {
    return place(code)
        .orElseThrow(() -> new IllegalStateException("iso-3166.csv: `" + code + "` is no place"));
  }

  private static List<Place> chain(Place nearest) {
    List<Place> chain = new ArrayList<>(nearest.containers().size() + 1);
    chain.add(nearest);
    chain.addAll(nearest.containers());
    return chain;
  }

  private @Nullable Row row(String code) {
    int low = body;
    int high = csv.length;
    while (low < high) {
      int line = lineAt((low + high) >>> 1);
      int order = compare(code, line);
      if (order == 0) {
        return rowAt(line);
      }
      if (order < 0) {
        high = line;
      } else {
        low = endOf(line) + 1;
      }
    }
    return null;
  }

  private Row rowAt(int line) {
    String[] columns =
        new String(csv, line, endOf(line) - line, StandardCharsets.UTF_8).split(",", 4);
    return new Row(columns[1], columns[2], columns[3].replace("\"", ""));
  }

  private int lineAt(int position) {
    int line = position;
    while (csv[line - 1] != '\n') {
      line--;
    }
    return line;
  }

  private int endOf(int line) {
    int end = line;
    while (csv[end] != '\n') {
      end++;
    }
    return end;
  }

  private int compare(String code, int line) {
    for (int i = 0; ; i++) {
      boolean ends = csv[line + i] == ',';
      if (i == code.length() || ends) {
        return Boolean.compare(ends, i == code.length());
      }
      int order = code.charAt(i) - csv[line + i];
      if (order != 0) {
        return order;
      }
    }
  }

  private static byte[] read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(World.class.getResourceAsStream(resource), resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
