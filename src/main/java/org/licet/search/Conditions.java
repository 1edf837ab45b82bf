package org.licet.search;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Criteria as SQL over {@code assignment a}, with parameters for every value. A filter by a list (a
 * country is the list of its places on file) is spread: each of its values is followed in its own
 * index, and what comes out is merged.
 */
final class Conditions {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();
  private @Nullable String spread;

  Conditions equal(String column, @Nullable String value) {
    if (value != null) {
      add("a.%1$s = :%1$s".formatted(column), column, value);
    }
    return this;
  }

  /** The first list of more than one is the one that is spread. */
  Conditions in(String column, @Nullable List<String> values) {
    if (values == null) {
      return this;
    }
    if (values.size() == 1) {
      return equal(column, values.getFirst());
    }
    parameters.put(column, values.toArray(String[]::new));
    if (spread == null) {
      spread = column;
    } else {
      conditions.add("a.%1$s = any(:%1$s)".formatted(column));
    }
    return this;
  }

  Conditions at(String condition, String parameter, @Nullable Instant value) {
    if (value != null) {
      add(condition, parameter, value.atOffset(ZoneOffset.UTC));
    }
    return this;
  }

  Conditions that(String condition) {
    conditions.add(condition);
    return this;
  }

  Conditions beside(String comparison, Position position) {
    add("(a.decided_at, a.id) %s (:at, :id)".formatted(comparison), "id", position.id());
    parameters.put("at", position.decidedAt().atOffset(ZoneOffset.UTC));
    return this;
  }

  /** The ids and times of the first of them in one direction, {@code asc} or {@code desc}. */
  String first(String direction) {
    String ordered =
        "select a.id, a.decided_at from assignment a where %s order by a.decided_at %2$s, a.id %2$s"
            + " limit :most";
    if (spread == null) {
      return ordered.formatted(text(), direction);
    }
    conditions.add("a.%s = each".formatted(spread));
    return """
    select a.id, a.decided_at from unnest(:%s) each cross join lateral (%s) a
    order by a.decided_at %3$s, a.id %3$s limit :most\
    """
        .formatted(spread, ordered.formatted(text(), direction), direction);
  }

  /** The same, in no order, of which as many are counted as are asked for. */
  String any() {
    if (spread != null) {
      conditions.add("a.%1$s = any(:%1$s)".formatted(spread));
    }
    return text();
  }

  Map<String, Object> parameters() {
    return Map.copyOf(parameters);
  }

  private void add(String condition, String parameter, Object value) {
    conditions.add(condition);
    parameters.put(parameter, value);
  }

  private String text() {
    return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
  }
}
