package org.licet.eligibility;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licet.decision.Answer;
import org.licet.decision.Decider;
import org.licet.facts.Place;
import org.licet.law.Jurisdiction;
import org.licet.law.LawBook;
import org.springframework.stereotype.Component;

/**
 * Counts who may read where, by deciding for each reader and each place; what was counted is kept
 * by law version, panel version, profile and hour.
 */
@Component
public final class Coverages {
  /** Readers for whom papers are searched at most: a search decides some ten times a place. */
  public static final int MOST_MEMBERS = 40;

  /** Papers that are looked at together. */
  public static final int MOST_PAPERS = 2;

  private static final int KEPT = 64;

  private final Hours hours = new Hours();
  private final Cache<Key, Coverage> counted = Caffeine.newBuilder().maximumSize(KEPT).build();

  private record Key(String law, String panel, Profile profile, Instant hour, boolean night) {}

  public Hours hours() {
    return hours;
  }

  /**
   * Counts at a moment, or over the night that is at each place or comes there next.
   *
   * @param night whether readers count only in the hours of that night in which they work
   */
  public Coverage count(Decider decider, Panel panel, Profile profile, Instant at, boolean night) {
    Key key =
        new Key(
            decider.law().book().digest().value(),
            panel.version(),
            profile,
            at.truncatedTo(ChronoUnit.HOURS),
            night);
    return Objects.requireNonNull(
        counted.get(key, missing -> new Count(decider, panel, profile, key.hour(), night).all()));
  }

  /**
   * Papers that would open the gaps of a count, for the readers who may read in the most places
   * already.
   */
  public List<Opening> openings(Decider decider, Panel panel, Profile profile, Coverage coverage) {
    Map<String, Integer> open = new HashMap<>();
    coverage
        .places()
        .forEach(spot -> spot.readers().forEach(id -> open.merge(id, 1, Integer::sum)));
    List<Panel.Member> members =
        panel.members().stream()
            .sorted(
                Comparator.comparing((Panel.Member m) -> -open.getOrDefault(m.id(), 0))
                    .thenComparing(Panel.Member::id))
            .limit(MOST_MEMBERS)
            .toList();
    List<Place> gaps = coverage.gaps().stream().map(Coverage.Spot::place).toList();
    return Opening.rank(decider, members, profile, day(coverage.at()), gaps, MOST_PAPERS);
  }

  /**
   * Every place that has law of its own on file; not a country whose divisions license each for
   * itself, since nobody is imaged in none of them.
   */
  public static List<Place> places(LawBook law) {
    Set<Place> divided = law.settings().licensingByDivision();
    Set<Place> onFile = new LinkedHashSet<>();
    for (Jurisdiction jurisdiction : law.jurisdictions()) {
      Place.find(jurisdiction.code()).ifPresent(onFile::add);
    }
    return onFile.stream()
        .filter(place -> !divided.contains(place) || !isDivided(place, onFile))
        .sorted()
        .toList();
  }

  private static boolean isDivided(Place place, Set<Place> onFile) {
    return onFile.stream().anyMatch(other -> other.containers().contains(place));
  }

  /** One count. */
  private final class Count {
    private final Decider decider;
    private final Panel panel;
    private final Profile profile;
    private final Instant at;
    private final boolean night;

    Count(Decider decider, Panel panel, Profile profile, Instant at, boolean night) {
      this.decider = decider;
      this.panel = panel;
      this.profile = profile;
      this.at = at;
      this.night = night;
    }

    Coverage all() {
      List<Coverage.Spot> places = new ArrayList<>();
      places(decider.law().book()).forEach(place -> places.add(spot(place, null)));
      List<Coverage.Spot> sites = new ArrayList<>();
      panel.sites().forEach(site -> sites.add(spot(site.place(), site)));
      return new Coverage(at, profile.assumed(), places, sites);
    }

    private Coverage.Spot spot(Place place, Panel.@Nullable Site site) {
      if (!night) {
        return new Coverage.Spot(place, site, ids(permitted(place, site, day(at))), null);
      }
      NavigableSet<Instant> dark = hours.nightAt(place, at);
      Map<LocalDate, List<Panel.Member>> byDay = new HashMap<>();
      SortedMap<Instant, Integer> awake = new TreeMap<>();
      Set<String> readers = new LinkedHashSet<>();
      for (Instant hour : dark) {
        List<Panel.Member> may =
            byDay.computeIfAbsent(day(hour), day -> permitted(place, site, day)).stream()
                .filter(member -> hours.isWorking(member.reader().readingFrom(), hour))
                .toList();
        awake.put(hour, may.size());
        readers.addAll(ids(may));
      }
      return new Coverage.Spot(place, site, readers, night(awake));
    }

    private Coverage.Night night(SortedMap<Instant, Integer> awake) {
      Instant thinnest = at;
      int fewest = awake.isEmpty() ? 0 : Integer.MAX_VALUE;
      int most = 0;
      for (Map.Entry<Instant, Integer> hour : awake.entrySet()) {
        most = Math.max(most, hour.getValue());
        if (hour.getValue() < fewest) {
          fewest = hour.getValue();
          thinnest = hour.getKey();
        }
      }
      return new Coverage.Night(awake.size(), fewest, thinnest, most);
    }

    private List<Panel.Member> permitted(Place place, Panel.@Nullable Site site, LocalDate day) {
      return panel.members().stream()
          .filter(
              member ->
                  decider.outcome(profile.at(place, site, member.reader()), day)
                      != Answer.Outcome.DENY)
          .toList();
    }
  }

  private static Set<String> ids(List<Panel.Member> members) {
    Set<String> ids = new LinkedHashSet<>();
    members.forEach(member -> ids.add(member.id()));
    return ids;
  }

  static LocalDate day(Instant moment) {
    return moment.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
