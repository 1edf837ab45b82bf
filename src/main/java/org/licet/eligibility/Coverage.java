package org.licet.eligibility;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Place;

/**
 * How many readers may read a kind of study, place by place.
 *
 * @param at the moment that is counted at; of a night, the one from which a day is looked at
 * @param assumed what was taken to be so
 * @param places those that have law on file, sorted by code
 * @param sites facilities on file, by the privileges on file there
 */
public record Coverage(Instant at, List<String> assumed, List<Spot> places, List<Spot> sites) {
  public Coverage {
    assumed = List.copyOf(assumed);
    places = List.copyOf(places);
    sites = List.copyOf(sites);
  }

  /**
   * What was counted at one place.
   *
   * @param site {@code null} where it is about no facility on file
   * @param readers ids of those who may read; of a night, in one of its hours at least
   * @param night {@code null} where not the night is asked about
   */
  public record Spot(
      Place place, Panel.@Nullable Site site, Set<String> readers, @Nullable Night night) {
    public Spot {
      readers = java.util.Collections.unmodifiableSet(new TreeSet<>(readers));
    }

    /** How many may read at any time that was asked about. */
    public int count() {
      return night == null ? readers.size() : night.fewest();
    }
  }

  /**
   * The hours of a night.
   *
   * @param fewest who may read and work, in the hour that has the fewest of them
   * @param thinnest that hour
   */
  public record Night(int hours, int fewest, Instant thinnest, int most) {}

  /** How many may read somewhere in a country: each reader counts once. */
  public int in(Place country) {
    List<Spot> parts = places.stream().filter(spot -> country.contains(spot.place())).toList();
    if (parts.stream().anyMatch(spot -> spot.night() != null)) {
      return parts.stream().mapToInt(Spot::count).max().orElse(0);
    }
    return parts.stream()
        .flatMap(spot -> spot.readers().stream())
        .collect(Collectors.toSet())
        .size();
  }

  /** The places where nobody may. */
  public List<Spot> gaps() {
    return places.stream().filter(spot -> spot.count() == 0).toList();
  }
}
