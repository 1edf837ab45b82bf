package org.licet.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.eligibility.Coverage;
import org.licet.eligibility.Coverages;
import org.licet.eligibility.Hours;
import org.licet.eligibility.Opening;
import org.licet.eligibility.Panel;
import org.licet.facts.Place;
import org.licet.law.LawBook;

/**
 * A count as the page shows it.
 *
 * @param openings {@code null} where they were not asked for
 */
record CoverageView(
    LawBook law,
    Panel panel,
    CoverageForm form,
    Coverage coverage,
    Hours hours,
    Instant at,
    @Nullable List<Opening> openings) {
  private static final int SHOWN = 12;
  private static final int PLACES_NAMED = 8;
  private static final Place USA = Place.find("US").orElseThrow();

  /** A map with its table. */
  record Mapped(
      String id,
      String title,
      String box,
      String label,
      String heading,
      boolean night,
      List<ChoroplethMap.Shape> shapes,
      List<ChoroplethMap.Label> labels,
      List<ChoroplethMap.Key> legend,
      List<Row> rows) {}

  /** A place in a table. */
  record Row(String place, int count, String most, String thinnest) {}

  /** A facility in a table. */
  record SiteRow(String facility, String place, int count) {}

  /** Papers, and what they open. */
  record NextRow(String reader, String papers, int count, String places) {}

  String summary() {
    long open = coverage.places().stream().filter(spot -> spot.count() > 0).count();
    return "%s on file; at least one may read in %d of the %d places with law on file, %s."
        .formatted(
            ChoroplethMap.readers(panel.members().size()),
            open,
            coverage.places().size(),
            form.isNight() ? "at every hour of the night there" : "on " + Words.time(at));
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add("Counted for " + form.takes() + ".");
    coverage.assumed().forEach(each -> notes.add(Words.sentence(each) + "."));
    if (form.isNight()) {
      notes.add(
          "Night is %s on the clocks of the patient’s place; a reader counts in the hours that are %s where the reader sits. The number is that of the hour with the fewest."
              .formatted(hours.night(), hours.work()));
    }
    notes.add("By law version " + law.settings().version() + ".");
    return notes;
  }

  List<Mapped> maps() {
    return List.of(world(), usa());
  }

  private Mapped world() {
    Map<String, Integer> counts = new TreeMap<>();
    coverage
        .places()
        .forEach(
            spot ->
                counts.computeIfAbsent(
                    spot.place().country().code(), code -> coverage.in(spot.place().country())));
    String title = "The world, by country";
    List<Row> rows = new ArrayList<>();
    counts.forEach((code, count) -> rows.add(row(code, count)));
    return mapped(ChoroplethMap.WORLD, title, counts, rows);
  }

  /** Where a country has one place on file, its hours; the best of several else. */
  private Row row(String code, int count) {
    List<Coverage.Spot> own =
        coverage.places().stream()
            .filter(spot -> spot.place().country().code().equals(code))
            .toList();
    return own.size() == 1
        ? row(own.getFirst())
        : new Row(law.name(code) + ", in one of its " + own.size() + " places", count, "", "");
  }

  private Row row(Coverage.Spot spot) {
    Coverage.Night night = spot.night();
    return new Row(
        law.name(spot.place().code()) + " (" + spot.place() + ")",
        spot.count(),
        night == null ? "" : String.valueOf(night.most()),
        night == null ? "" : Words.time(night.thinnest()));
  }

  private Mapped usa() {
    Map<String, Integer> counts = new TreeMap<>();
    List<Row> rows = new ArrayList<>();
    for (Coverage.Spot spot : coverage.places()) {
      if (USA.contains(spot.place())) {
        counts.put(spot.place().code(), spot.count());
        rows.add(row(spot));
      }
    }
    return mapped(ChoroplethMap.USA, "The United States, by division", counts, rows);
  }

  private Mapped mapped(
      ChoroplethMap map, String title, Map<String, Integer> counts, List<Row> rows) {
    long open = counts.values().stream().filter(count -> count > 0).count();
    String label =
        "%s: at least one reader may in %d of %d places; the table below says the same."
            .formatted(title, open, counts.size());
    return new Mapped(
        map.id(),
        title,
        map.box(),
        label,
        heading(),
        form.isNight(),
        map.shapes(counts),
        map.labels(),
        map.legend(),
        rows);
  }

  String heading() {
    return form.isNight() ? "Fewest readers" : "Readers";
  }

  boolean hasSites() {
    return !coverage.sites().isEmpty();
  }

  List<SiteRow> sites() {
    List<SiteRow> rows = new ArrayList<>();
    for (Coverage.Spot spot : coverage.sites()) {
      if (spot.site() != null) {
        rows.add(
            new SiteRow(spot.site().name(), Words.shortPlace(spot.place().code()), spot.count()));
      }
    }
    return rows;
  }

  boolean hasGaps() {
    return !coverage.gaps().isEmpty();
  }

  List<String> gaps() {
    return coverage.gaps().stream().map(spot -> law.name(spot.place().code())).toList();
  }

  String gapWords() {
    int gaps = coverage.gaps().size();
    return gaps == 0
        ? "There is none: somebody may read in every place with law on file."
        : "In %d of %d places nobody may.".formatted(gaps, coverage.places().size());
  }

  String nextAddress() {
    return openings == null ? form.nextAddress("/coverage") : "";
  }

  boolean hasNext() {
    return !next().isEmpty();
  }

  String nextWords() {
    int looked = Math.min(panel.members().size(), Coverages.MOST_MEMBERS);
    String who =
        "Searched for the %d of %d readers who may read in the most places already, and up to %d papers at once."
            .formatted(looked, panel.members().size(), Coverages.MOST_PAPERS);
    return hasNext() ? who : who + " No such papers would open a gap.";
  }

  List<NextRow> next() {
    return openings == null
        ? List.of()
        : openings.stream()
            .limit(SHOWN)
            .map(
                each ->
                    new NextRow(
                        each.member().name() + " (" + each.member().id() + ")",
                        String.join("; ", each.words()),
                        each.opens().size(),
                        named(each)))
            .toList();
  }

  private String named(Opening opening) {
    String some =
        opening.opens().stream()
            .limit(PLACES_NAMED)
            .map(place -> law.name(place.code()))
            .collect(Collectors.joining(", "));
    int more = opening.opens().size() - PLACES_NAMED;
    return more > 0 ? some + " and " + more + " more" : some;
  }
}
