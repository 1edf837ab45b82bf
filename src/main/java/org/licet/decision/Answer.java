package org.licet.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.law.Confidence;
import org.licet.law.RequirementId;

/**
 * What the law on file says on one day: all of the answer but the instants.
 *
 * @param requirements sorted by id
 * @param conditions sorted by id, then code
 */
public record Answer(
    Outcome outcome,
    List<Stated> requirements,
    List<Condition> conditions,
    List<Warning> warnings,
    Confidence confidence) {

  public Answer {
    requirements = List.copyOf(requirements);
    conditions = List.copyOf(conditions);
    warnings = List.copyOf(warnings);
  }

  public enum Outcome {
    PERMIT,
    /** Permitted, with conditions attached. */
    CONDITIONAL,
    DENY
  }

  public enum Status {
    MET,
    UNMET,
    WAIVED
  }

  /**
   * A requirement that applies, and how it came out.
   *
   * @param exception that waives it; {@code null} elsewhere
   */
  public record Stated(
      RequirementId id,
      Status status,
      String text,
      String citation,
      List<String> because,
      Confidence confidence,
      @Nullable Waiver exception,
      String remedy) {

    public Stated {
      because = List.copyOf(because);
    }

    /** An exception of the law, by its label. */
    public record Waiver(String label, String text, String citation) {}
  }

  /** What the facts cannot show and the parties must do. */
  public record Condition(
      RequirementId id,
      String code,
      String text,
      String citation,
      Confidence confidence,
      String remedy) {}

  /**
   * What a caller should look at again.
   *
   * @param pointer to the fact; {@code null} where it is about the law
   */
  public record Warning(@Nullable String pointer, String text) {}
}
