package org.licet.eligibility;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Place;

/**
 * Which hours are night where the patient is, and whether a reader works then, by local clocks and
 * {@code hours.properties}. Where a place has several zones, it is night as soon as it is in one of
 * them, and a reader works only when it is day in all.
 */
public final class Hours {
  private final TimeZones zones = new TimeZones();
  private final Span night;
  private final Span work;

  /** A span of local time; over midnight where it ends before it begins. */
  public record Span(LocalTime from, LocalTime to) {
    boolean holds(LocalTime time) {
      boolean begun = !time.isBefore(from);
      boolean open = time.isBefore(to);
      return from.isBefore(to) ? begun && open : begun || open;
    }

    @Override
    public String toString() {
      return from + " to " + to;
    }
  }

  Hours() {
    Properties read = new Properties();
    try (InputStream in =
        Objects.requireNonNull(Hours.class.getResourceAsStream("hours.properties"))) {
      read.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    night = span(read, "night");
    work = span(read, "work");
  }

  public Span night() {
    return night;
  }

  public Span work() {
    return work;
  }

  /** The full hours within a day from then that are night at a place, and that moment if it is. */
  NavigableSet<Instant> nightAt(Place place, Instant from) {
    NavigableSet<Instant> hours = new TreeSet<>();
    Instant end = from.plus(Duration.ofDays(1));
    for (Instant hour = from; hour.isBefore(end); hour = next(hour)) {
      Instant moment = hour;
      if (zones.of(place).stream().anyMatch(zone -> night.holds(clock(moment, zone)))) {
        hours.add(hour);
      }
    }
    return hours;
  }

  boolean isWorking(@Nullable Place seat, Instant moment) {
    List<ZoneId> own = seat == null ? List.of() : zones.of(seat);
    return !own.isEmpty() && own.stream().allMatch(zone -> work.holds(clock(moment, zone)));
  }

  private static Instant next(Instant hour) {
    return hour.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
  }

  private static LocalTime clock(Instant moment, ZoneId zone) {
    return moment.atZone(zone).toLocalTime();
  }

  private static Span span(Properties read, String name) {
    return new Span(
        LocalTime.parse(read.getProperty(name + ".from")),
        LocalTime.parse(read.getProperty(name + ".to")));
  }
}
