package org.licet.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A look into a list of sanctioned or reported persons; the list is an open code. */
public record Screening(
    @Nullable String list, @Nullable LocalDate checked, @Nullable Result result) {

  public enum Result {
    CLEAR,
    LISTED
  }
}
