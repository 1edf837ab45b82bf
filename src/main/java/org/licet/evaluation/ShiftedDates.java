package org.licet.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.licet.law.InForce;
import org.licet.law.Jurisdiction;
import org.licet.law.Jurisdiction.Adequacy;
import org.licet.law.Jurisdiction.Clause;
import org.licet.law.Jurisdiction.Listed;
import org.licet.law.LawBook;
import org.licet.law.Provision;
import org.licet.law.Requirement;
import org.licet.law.Source;

/** Copies of a jurisdiction in each of which one day is a day early or a day late. */
final class ShiftedDates {
  private final Jurisdiction whole;
  private final List<Shifted> found = new ArrayList<>();

  private ShiftedDates(Jurisdiction whole) {
    this.whole = whole;
  }

  /**
   * One copy.
   *
   * @param what whose day it is
   * @param day as it stands
   * @param changed the only day for which the copy says another thing
   */
  record Shifted(
      Jurisdiction jurisdiction, Source where, String what, LocalDate day, LocalDate changed) {
    boolean isLate() {
      return changed.equals(day);
    }

    LawBook in(LawBook book) {
      return book.with(jurisdiction);
    }
  }

  static List<Shifted> of(Jurisdiction jurisdiction) {
    ShiftedDates dates = new ShiftedDates(jurisdiction);
    for (int i = 0; i < jurisdiction.requirements().size(); i++) {
      dates.requirement(i, jurisdiction.requirements().get(i));
    }
    dates.each(
        jurisdiction.adequacy(),
        row -> new Row("adequacy of " + row.place(), row.inForce(), row.source()),
        (r, days) ->
            new Adequacy(r.place(), days, r.scope(), r.instrument(), r.attaches(), r.source()),
        dates::adequacy);
    dates.each(
        jurisdiction.clauses(),
        row -> new Row("clauses of type " + row.type(), row.inForce(), row.source()),
        (r, days) -> new Clause(r.type(), days, r.source()),
        dates::clauses);
    jurisdiction
        .lists()
        .forEach(
            (name, rows) ->
                dates.each(
                    rows,
                    row ->
                        new Row("list " + name + ": " + row.place(), row.inForce(), row.source()),
                    (r, days) -> new Listed(r.place(), days, r.except(), r.source()),
                    changed -> dates.list(name, changed)));
    return dates.found;
  }

  private record Row(String what, InForce inForce, Source source) {}

  private void requirement(int index, Requirement r) {
    String id = r.id().toString();
    shift(
        new Row(id, r.inForce(), r.source()),
        days -> exchanged(index, copy(r, days, r.alternatives(), r.exceptions())));
    r.alternatives()
        .forEach(
            (name, p) ->
                shift(
                    new Row(id + " alternative " + name, p.inForce(), r.source()),
                    days ->
                        exchanged(
                            index,
                            copy(
                                r, r.inForce(), with(r.alternatives(), p, days), r.exceptions()))));
    r.exceptions()
        .forEach(
            (name, p) ->
                shift(
                    new Row(id + " exception " + name, p.inForce(), r.source()),
                    days ->
                        exchanged(
                            index,
                            copy(
                                r, r.inForce(), r.alternatives(), with(r.exceptions(), p, days)))));
  }

  private <R> void each(
      List<R> rows,
      java.util.function.Function<R, Row> row,
      BiFunction<R, InForce, R> copy,
      java.util.function.Function<List<R>, Jurisdiction> with) {
    for (int i = 0; i < rows.size(); i++) {
      int at = i;
      shift(
          row.apply(rows.get(i)),
          days -> {
            List<R> changed = new ArrayList<>(rows);
            changed.set(at, copy.apply(rows.get(at), days));
            return with.apply(changed);
          });
    }
  }

  private void shift(Row row, java.util.function.Function<InForce, Jurisdiction> with) {
    LocalDate from = row.inForce().from();
    LocalDate to = row.inForce().to();
    for (int by : new int[] {-1, 1}) {
      if (from != null) {
        add(row, from, by, days(from.plusDays(by), to), with);
      }
      if (to != null) {
        add(row, to, by, days(from, to.plusDays(by)), with);
      }
    }
  }

  private void add(
      Row row,
      LocalDate day,
      int by,
      @Nullable InForce days,
      java.util.function.Function<InForce, Jurisdiction> with) {
    if (days != null) {
      LocalDate changed = by > 0 ? day : day.minusDays(1);
      found.add(new Shifted(with.apply(days), row.source(), row.what(), day, changed));
    }
  }

  /** {@code null} where no day is left. */
  private static @Nullable InForce days(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from != null && to != null && !from.isBefore(to) ? null : new InForce(from, to);
  }

  private static Map<String, Provision> with(
      Map<String, Provision> all, Provision p, InForce days) {
    Map<String, Provision> changed = new LinkedHashMap<>(all);
    changed.put(
        p.name(),
        new Provision(
            p.name(),
            p.text(),
            p.citation(),
            days,
            p.confidence(),
            p.licenceType(),
            p.authority(),
            p.purposes(),
            p.readerInside(),
            p.restsOn(),
            p.licensed(),
            p.limits()));
    return changed;
  }

  private static Requirement copy(
      Requirement r,
      InForce days,
      Map<String, Provision> alternatives,
      Map<String, Provision> exceptions) {
    return new Requirement(
        r.id(),
        r.effect(),
        r.condition(),
        r.text(),
        r.citation(),
        days,
        r.confidence(),
        r.remedy(),
        r.note(),
        alternatives,
        exceptions,
        r.attaches(),
        r.minimum(),
        r.readers(),
        r.source());
  }

  private Jurisdiction exchanged(int index, Requirement changed) {
    List<Requirement> all = new ArrayList<>(whole.requirements());
    all.set(index, changed);
    return whole(whole.adequacy(), whole.clauses(), whole.lists(), all);
  }

  private Jurisdiction adequacy(List<Adequacy> rows) {
    return whole(rows, whole.clauses(), whole.lists(), whole.requirements());
  }

  private Jurisdiction clauses(List<Clause> rows) {
    return whole(whole.adequacy(), rows, whole.lists(), whole.requirements());
  }

  private Jurisdiction list(String name, List<Listed> rows) {
    Map<String, List<Listed>> lists = new LinkedHashMap<>(whole.lists());
    lists.put(name, rows);
    return whole(whole.adequacy(), whole.clauses(), lists, whole.requirements());
  }

  private Jurisdiction whole(
      List<Adequacy> adequacy,
      List<Clause> clauses,
      Map<String, List<Listed>> lists,
      List<Requirement> requirements) {
    return new Jurisdiction(
        whole.code(),
        whole.name(),
        whole.reviewed(),
        whole.completeFrom(),
        whole.divisionOf(),
        whole.members(),
        whole.regulators(),
        whole.codes(),
        adequacy,
        clauses,
        lists,
        requirements,
        whole.source());
  }
}
