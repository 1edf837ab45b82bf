package org.licet.lawreview;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.licet.facts.Question;

/**
 * A question, and what to call it.
 *
 * @param label where it comes from, for example {@code line 12} or the id of an assignment
 * @param question with its {@code asOf}
 */
public record Asked(String label, Question question) {
  /** Throws where the question has no {@code asOf}. */
  public Asked {
    Objects.requireNonNull(question.asOf(), "asOf");
  }

  LocalDate day() {
    return Objects.requireNonNull(question.asOf()).atZone(ZoneOffset.UTC).toLocalDate();
  }
}
