package org.licet.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.facts.DataPath.Safeguard;
import org.licet.facts.Place;

/**
 * One file of {@code jurisdictions/}: a place, or a union of places, with its law.
 *
 * @param code ISO 3166, or that of a union
 * @param completeFrom the first day for which its law is whole
 * @param reviewed {@code null} in a division, whose country's review counts
 * @param divisionOf the country in whose table this is a row
 * @param members the places that a union contains; empty for a place
 * @param codes by field of the facts: what rules look for there
 */
public record Jurisdiction(
    String code,
    String name,
    @Nullable Review reviewed,
    @Nullable LocalDate completeFrom,
    @Nullable String divisionOf,
    Set<Place> members,
    List<Regulator> regulators,
    List<Code> codes,
    List<Adequacy> adequacy,
    List<Clause> clauses,
    Map<String, List<Listed>> lists,
    List<Requirement> requirements,
    Source source) {

  /** When the law was last read through, and by whom. */
  public record Review(LocalDate on, String by) {}

  public record Regulator(
      String code, String name, @Nullable String keeps, @Nullable String site) {}

  /**
   * A token that rules look for: the field of the facts it stands in, its values by name, and what
   * it means.
   */
  public record Code(String kind, Map<String, String> values, String means) {}

  /** A dated decision that images may go to a place. */
  public record Adequacy(
      String place,
      InForce inForce,
      Scope scope,
      String instrument,
      @Nullable String attaches,
      Source source) {
    public enum Scope {
      FULL,
      PARTIAL,
      DPF,
      NONE
    }
  }

  /** A kind of safeguard that carries a transfer, and when. */
  public record Clause(Safeguard.Type type, InForce inForce, Source source) {}

  /** A row of a dated list of places; {@code except} takes a place out again. */
  public record Listed(String place, InForce inForce, boolean except, Source source) {}
}
