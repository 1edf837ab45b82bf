package org.licet.lawreview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.licet.law.InForce;
import org.licet.law.Jurisdiction;
import org.licet.law.LawBook;
import org.licet.law.Provision;
import org.licet.law.Requirement;
import org.licet.law.Source;

/**
 * Days between one law and the next. A law that ends within a month of the day on which the next of
 * its kind begins was meant to end on that day: another day is a fault. A longer time without law
 * may be so, and is a remark.
 */
final class DateGaps {
  /** So many days apart, one date is taken for a slip of the other. */
  private static final long SLIP = 31;

  private final LawBook book;
  private final Collection<Remark> faults;
  private final Collection<Remark> remarks;

  DateGaps(LawBook book, Collection<Remark> faults, Collection<Remark> remarks) {
    this.book = book;
    this.faults = faults;
    this.remarks = remarks;
  }

  private record Dated(String what, InForce inForce, Source source) {}

  void find() {
    for (Jurisdiction jurisdiction : book.jurisdictions()) {
      rows(jurisdiction);
      requirements(jurisdiction);
      jurisdiction.requirements().forEach(this::provisions);
    }
  }

  // --- rows: those of one place or type follow each other ----------------------------------------

  private void rows(Jurisdiction j) {
    Map<String, List<Dated>> byKey = new LinkedHashMap<>();
    j.adequacy().forEach(r -> add(byKey, "adequacy of " + r.place(), r.inForce(), r.source()));
    j.clauses().forEach(r -> add(byKey, "clauses of type " + r.type(), r.inForce(), r.source()));
    j.lists()
        .forEach(
            (name, rows) ->
                rows.forEach(
                    r -> add(byKey, "list " + name + ", " + r.place(), r.inForce(), r.source())));
    byKey.values().forEach(this::rows);
  }

  private static void add(
      Map<String, List<Dated>> byKey, String key, InForce inForce, Source source) {
    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(new Dated(key, inForce, source));
  }

  private void rows(List<Dated> rows) {
    rows.sort(
        Comparator.comparing(
            row -> Objects.requireNonNullElse(row.inForce().from(), LocalDate.MIN)));
    for (int i = 0; i + 1 < rows.size(); i++) {
      LocalDate end = rows.get(i).inForce().to();
      LocalDate start = rows.get(i + 1).inForce().from();
      if (end == null || start == null || start.isBefore(end)) {
        faults.add(
            new Remark(
                rows.get(i + 1).source(), rows.get(i).what() + ": two rows hold on one day"));
      } else if (start.isAfter(end)) {
        String message =
            rows.get(i).what() + ": no row from " + end + " on; the next begins on " + start;
        (isSlip(end, start) ? faults : remarks).add(new Remark(rows.get(i + 1).source(), message));
      }
    }
  }

  // --- requirements: those of one topic follow each other -----------------------------

  private void requirements(Jurisdiction jurisdiction) {
    for (Requirement ended : jurisdiction.requirements()) {
      LocalDate end = ended.inForce().to();
      if (end != null) {
        List<Requirement> alike =
            jurisdiction.requirements().stream()
                .filter(r -> r != ended && r.id().topic() == ended.id().topic())
                .toList();
        follows(ended, end, alike);
      }
    }
  }

  /** Near the end of one law all others of its topic begin on that day, or one does at least. */
  private void follows(Requirement ended, LocalDate end, List<Requirement> alike) {
    boolean followed = alike.stream().anyMatch(r -> end.equals(r.inForce().from()));
    for (Requirement next : alike) {
      LocalDate start = next.inForce().from();
      if (start != null && !start.equals(end) && isSlip(end, start)) {
        String message =
            next.id()
                + " begins on "
                + start
                + ", "
                + ended.id()
                + " ends on "
                + end
                + (start.isAfter(end) ? ": neither holds between" : ": both hold between");
        (followed ? remarks : faults).add(new Remark(next.source(), message));
      }
    }
    if (alike.stream().noneMatch(r -> r.inForce().on(end))) {
      String message = ended.id() + " ends on " + end + ", and nothing of its topic holds then";
      remarks.add(new Remark(ended.source(), message));
    }
  }

  private static boolean isSlip(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other)) <= SLIP;
  }

  // --- parts of a requirement
  // ---------------------------------------------------------------------

  private void provisions(Requirement requirement) {
    Stream.concat(
            requirement.alternatives().values().stream(),
            requirement.exceptions().values().stream())
        .filter(part -> !part.inForce().overlaps(requirement.inForce()))
        .map(Provision::name)
        .forEach(
            name ->
                faults.add(
                    new Remark(
                        requirement.source(),
                        requirement.id() + ": `" + name + "` holds on no day on which it does")));
  }
}
