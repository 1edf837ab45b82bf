package org.licet.console;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Papers as bars on a calendar. Across, lengths are in percent, so that it is as wide as its page
 * and no letter is stretched; down, in pixels.
 */
record Timeline(LocalDate from, LocalDate to, LocalDate today, List<Lane> lanes) {
  private static final int HEAD = 34;
  private static final int STEP = 44;

  /** Years shown at most before and after today. */
  private static final int PAST = 5;

  private static final int FUTURE = 4;

  static Timeline of(List<Held> papers, LocalDate today) {
    LocalDate from = edge(papers.stream().map(Held::begins).toList(), today, -PAST);
    LocalDate to = edge(papers.stream().map(Held::lastDay).toList(), today, FUTURE);
    Map<String, List<Held>> same = new LinkedHashMap<>();
    papers.forEach(paper -> same.computeIfAbsent(paper.label(), _ -> new ArrayList<>()).add(paper));
    Timeline empty = new Timeline(from, to, today, List.of());
    List<Lane> lanes = new ArrayList<>();
    same.forEach(
        (label, group) -> lanes.add(Lane.of(label, group, empty, HEAD + STEP * lanes.size())));
    return new Timeline(from, to, today, lanes);
  }

  /**
   * The begin of a year, far enough to show every day given, but not further than so many years.
   */
  private static LocalDate edge(
      Collection<? extends @Nullable LocalDate> days, LocalDate today, int most) {
    int years =
        days.stream()
            .filter(Objects::nonNull)
            .mapToInt(day -> Objects.requireNonNull(day).getYear() - today.getYear())
            .map(year -> most < 0 ? Math.min(year, -1) : Math.max(year + 1, 2))
            .reduce(most < 0 ? -1 : 2, most < 0 ? Math::min : Math::max);
    int shown = most < 0 ? Math.max(years, most) : Math.min(years, most);
    return LocalDate.of(today.getYear() + shown, 1, 1);
  }

  boolean hasLanes() {
    return !lanes.isEmpty();
  }

  int height() {
    return HEAD + STEP * lanes.size();
  }

  int near() {
    return Held.NEAR;
  }

  String todayAt() {
    return percent(at(today));
  }

  String todayWords() {
    return Words.day(today);
  }

  List<Tick> years() {
    return IntStream.range(from.getYear(), to.getYear())
        .mapToObj(year -> new Tick(String.valueOf(year), percent(at(LocalDate.of(year, 1, 1)))))
        .toList();
  }

  /** A year's begin. */
  record Tick(String year, String x) {}

  /** Where the begin of a day is, from 0 to 1. */
  double at(LocalDate day) {
    double all = ChronoUnit.DAYS.between(from, to);
    return Math.clamp(ChronoUnit.DAYS.between(from, day) / all, 0, 1);
  }

  static String percent(double part) {
    return String.format(Locale.ROOT, "%.2f%%", part * 100);
  }

  /** The days from one to another, the last one in it. */
  Bar bar(Shape shape, LocalDate first, LocalDate last, String words) {
    double x = at(first);
    return new Bar(shape, percent(x), percent(Math.max(at(last.plusDays(1)) - x, 0.003)), words);
  }

  /** What a stretch of days is, and the pattern that tells it apart without its colour. */
  enum Shape {
    HELD(""),
    LAPSING("hatch"),
    LAPSED("cross"),
    GAP("cross"),
    STOPPED("dots"),
    UNKNOWN("dots"),
    OFF("");

    private final String fill;

    Shape(String fill) {
      this.fill = fill;
    }
  }

  /** A stretch of days. */
  record Bar(Shape shape, String x, String width, String words) {
    String fill() {
      return shape.fill;
    }
  }
}
