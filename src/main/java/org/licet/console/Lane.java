package org.licet.console;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands for the same on a {@link Timeline}: a licence and its renewals, with the gaps. */
record Lane(String label, Held last, List<Timeline.Bar> bars, int top) {
  static Lane of(String label, List<Held> papers, Timeline time, int top) {
    List<Held> sorted =
        papers.stream().sorted(Comparator.comparing(held -> begin(held, time))).toList();
    List<Timeline.Bar> bars = new ArrayList<>();
    LocalDate covered = null;
    Held furthest = sorted.getLast();
    for (Held held : sorted) {
      LocalDate begin = begin(held, time);
      LocalDate end = end(held, time);
      if (covered != null && begin.isAfter(covered.plusDays(1))) {
        bars.add(gap(time, covered.plusDays(1), begin.minusDays(1)));
      }
      bars.addAll(bars(held, begin, end, time));
      if (covered == null || !end.isBefore(covered)) {
        covered = end;
        furthest = held;
      }
    }
    if (furthest.standing() == Standing.LAPSED && covered != null) {
      bars.add(
          time.bar(
              Timeline.Shape.LAPSED, covered.plusDays(1), time.today(), furthest.standingWords()));
    }
    return new Lane(label, furthest, bars, top);
  }

  private static List<Timeline.Bar> bars(Held held, LocalDate begin, LocalDate end, Timeline time) {
    String words = held.details() + ": " + held.standingWords();
    return switch (held.standing()) {
      case HELD, COMING, LAPSED -> List.of(time.bar(Timeline.Shape.HELD, begin, end, words));
      case LAPSING ->
          List.of(
              time.bar(Timeline.Shape.HELD, begin, time.today(), words),
              time.bar(Timeline.Shape.LAPSING, time.today(), end, words));
      case STOPPED -> List.of(time.bar(Timeline.Shape.STOPPED, begin, end, words));
      case UNKNOWN -> List.of(time.bar(Timeline.Shape.UNKNOWN, begin, time.today(), words));
      case OFF_FILE -> List.of(time.bar(Timeline.Shape.OFF, begin, end, words));
    };
  }

  private static Timeline.Bar gap(Timeline time, LocalDate first, LocalDate last) {
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    return time.bar(
        Timeline.Shape.GAP,
        first,
        last,
        "gap of %d days, from %s to %s".formatted(days, Words.day(first), Words.day(last)));
  }

  /** One that does not say begins where the picture does. */
  private static LocalDate begin(Held held, Timeline time) {
    return Objects.requireNonNullElse(held.begins(), time.from());
  }

  private static LocalDate end(Held held, Timeline time) {
    if (held.kind() == org.licet.registry.Kind.SCREENING) {
      return Objects.requireNonNullElse(held.begins(), time.from());
    }
    @Nullable LocalDate last = held.lastDay();
    LocalDate end = last == null ? time.to().minusDays(1) : last;
    LocalDate off = held.state().ended();
    return off != null && off.isBefore(end) ? off.minusDays(1) : end;
  }

  String standing() {
    return last.standing().name();
  }

  String words() {
    return last.shortWords();
  }

  int textAt() {
    return top + 16;
  }

  int barAt() {
    return top + 22;
  }
}
