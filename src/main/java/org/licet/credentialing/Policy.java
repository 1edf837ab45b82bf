package org.licet.credentialing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Place;
import org.licet.registry.Kind;
import org.licet.registry.State;

/** How long what a primary source said of a paper stands, and what follows when it does not. */
record Policy(List<Row> rows) {
  Policy {
    rows = List.copyOf(rows);
  }

  /** What follows for the facts. */
  enum Effect {
    /** Nothing: the paper stays as it is on file. */
    KEEP,
    /** What speaks for the holder is no longer known. */
    NOT_KNOWN
  }

  /**
   * A row of the policy.
   *
   * @param place where the paper holds, with all that lies in it; {@code null} is everywhere
   * @param days how long a verification stands, at least 1
   * @param whenDue what follows when that many days have passed
   * @param when what follows at once from a result other than {@code CONFIRMED}
   * @param source who set the number of days
   * @param checked when somebody last looked whether they still do
   */
  record Row(
      Kind kind,
      @Nullable Place place,
      int days,
      Effect whenDue,
      Map<Result, Effect> when,
      String source,
      LocalDate checked) {
    Row {
      when = Map.copyOf(when);
    }

    /** The last day on which a verification of that day stands. */
    LocalDate due(LocalDate verified) {
      return verified.plusDays(days);
    }

    private boolean isFor(State paper) {
      return kind == paper.kind()
          && (place == null || placeOf(paper).filter(place::contains).isPresent());
    }

    private int depth() {
      return place == null ? -1 : place.containers().size();
    }
  }

  /** The row of the nearest place; none where papers of that kind are not verified. */
  Optional<Row> find(State paper) {
    return rows.stream().filter(row -> row.isFor(paper)).max(Comparator.comparingInt(Row::depth));
  }

  /** The fewest days of any row of a kind; none where it has no row. */
  Optional<Integer> fewestDays() {
    return rows.stream().map(Row::days).min(Comparator.naturalOrder());
  }

  static Optional<Place> placeOf(State paper) {
    String field = paper.kind().place();
    return field == null ? Optional.empty() : Place.find(paper.body().path(field).asString(""));
  }
}
