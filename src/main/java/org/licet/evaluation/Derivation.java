package org.licet.evaluation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licet.law.Requirement;
import org.licet.law.Source;

/**
 * How findings come about, all of it: the rules that fired, what each requirement that they call up
 * asks and how that came out, and the rules of the same places that did not fire.
 *
 * @param looked every day on which something that was looked at changes, past and to come
 */
public record Derivation(
    List<Fired> fired, List<Asked> asked, List<Silent> silent, List<LocalDate> looked) {
  public Derivation {
    fired = List.copyOf(fired);
    asked = List.copyOf(asked);
    silent = List.copyOf(silent);
    looked = List.copyOf(new TreeSet<>(looked));
  }

  /**
   * A rule whose conditions all hold.
   *
   * @param row the division of a table that it fired for; {@code null} where it is about no table
   */
  public record Fired(RuleText rule, @Nullable String row) {}

  /**
   * A requirement that a rule calls up.
   *
   * @param finding not applicable where it is not in force on the day, or where {@code applies}
   *     does not hold
   * @param applies what it asks to apply at all; {@code null} is nothing
   * @param met {@code null} where nothing meets it
   * @param exceptions by name, in the order in which they are tried
   */
  public record Asked(
      Requirement requirement,
      boolean inForce,
      Finding finding,
      @Nullable Reason applies,
      @Nullable Reason met,
      Map<String, Reason> exceptions) {
    public Asked {
      exceptions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(exceptions));
    }
  }

  /**
   * A rule that did not fire.
   *
   * @param where the first of its conditions that does not hold
   * @param condition that one, as counsel wrote it
   */
  public record Silent(RuleText rule, Source where, String condition) {}
}
