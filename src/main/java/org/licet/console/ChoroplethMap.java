package org.licet.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.licet.facts.Place;

/**
 * A map coloured by counts, from shapes that a file under this package holds, whose head says where
 * they come from. Places without a count have no law on file.
 */
record ChoroplethMap(String id, String box, List<Drawn> drawn, List<Label> labels) {
  /** The first count of each tone. */
  private static final int[] TONES = {1, 2, 5, 10, 25};

  static final ChoroplethMap WORLD =
      new ChoroplethMap("world", "0 0 1006 440", read("world-map.csv"), List.of());
  static final ChoroplethMap USA =
      new ChoroplethMap("usa", "0 0 975 610", read("us-map.csv"), territories());

  ChoroplethMap {
    drawn = List.copyOf(drawn);
    labels = List.copyOf(labels);
  }

  /** A place as it is drawn: the path of SVG 2 §9. */
  record Drawn(String code, String path) {}

  /** A word on the map. */
  record Label(int x, int y, String text) {}

  /**
   * A place in its colour.
   *
   * @param zero the pattern that fills it; empty elsewhere
   */
  record Shape(String tone, String zero, String d, String title) {}

  /** A line of the legend. */
  record Key(String tone, String zero, String label) {}

  List<Shape> shapes(Map<String, Integer> counts) {
    List<Shape> shapes = new ArrayList<>();
    for (Drawn each : drawn) {
      Integer count = counts.get(each.code());
      shapes.add(
          new Shape(
              count == null ? "no-law" : tone(count),
              count != null && count == 0 ? zero() : "",
              each.path(),
              name(each.code()) + ": " + (count == null ? "no law on file" : readers(count))));
    }
    return shapes;
  }

  List<Key> legend() {
    List<Key> keys = new ArrayList<>();
    keys.add(new Key("zero", zero(), "nobody"));
    for (int i = 0; i < TONES.length; i++) {
      int from = TONES[i];
      boolean last = i + 1 == TONES.length;
      String label =
          last
              ? from + " or more"
              : from + 1 == TONES[i + 1] ? "" + from : from + "–" + (TONES[i + 1] - 1);
      keys.add(new Key("tone-" + (i + 1), "", label));
    }
    keys.add(new Key("no-law", "", "no law on file"));
    return keys;
  }

  static String readers(int count) {
    return count == 0 ? "nobody" : count == 1 ? "1 reader" : count + " readers";
  }

  private String zero() {
    return id + "-zero";
  }

  private static String tone(int count) {
    long reached = IntStream.of(TONES).filter(from -> count >= from).count();
    return reached == 0 ? "zero" : "tone-" + reached;
  }

  private static String name(String code) {
    return Place.find(code).map(Place::name).orElse(code.substring(1));
  }

  /** The territories' boxes carry no shape to know them by. */
  private static List<Label> territories() {
    return List.of(
        new Label(909, 457, "AS"),
        new Label(909, 487, "GU"),
        new Label(909, 517, "MP"),
        new Label(909, 547, "PR"),
        new Label(909, 577, "VI"));
  }

  private static List<Drawn> read(String file) {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(Html.open(file), UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.equals("code,shape"))
          .map(line -> line.split(",", 2))
          .map(row -> new Drawn(row[0], row[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
