package org.licet.eligibility;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.licet.facts.Place;

/** The time zones of places, from {@code time-zones.csv}, whose head says where they come from. */
final class TimeZones {
  private static final String HEADER = "place,zones";

  private final Map<Place, List<ZoneId>> zones = new HashMap<>();

  TimeZones() {
    try (InputStream in =
            Objects.requireNonNull(TimeZones.class.getResourceAsStream("time-zones.csv"));
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.equals(HEADER))
          .forEach(this::row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Every zone whose clocks may be in use at a place: its own, else those of the nearest place that
   * contains it; empty where none are on file.
   */
  List<ZoneId> of(Place place) {
    List<ZoneId> own = zones.get(place);
    if (own != null) {
      return own;
    }
    return place.containers().stream()
        .map(zones::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(List.of());
  }

  private void row(String line) {
    int comma = line.indexOf(',');
    Place place =
        Place.find(line.substring(0, comma))
            .orElseThrow(
                () -> new IllegalStateException("time-zones.csv: `" + line + "` is no place's"));
    zones.put(place, Arrays.stream(line.substring(comma + 1).split(" ")).map(ZoneId::of).toList());
  }
}
