package org.licet.evaluation;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The one place at which rules are wrong on purpose, for one question: rules that {@link
 * MutantRules} has prepared ask it wherever they could be. It also notes which places they came by,
 * since a fault at a place that a question does not come by changes nothing for it.
 */
public final class Mutant {
  /** What is wrong at the site. */
  enum Fault {
    /** Nothing is wrong anywhere: the site does not matter. */
    NONE,
    LEFT_OUT,
    NEGATED,
    OTHER_PLACE
  }

  private final int site;
  private final Fault fault;
  private final @Nullable String place;
  private final BitSet reached = new BitSet();
  private final BitSet held = new BitSet();

  Mutant(int site, Fault fault, @Nullable String place) {
    this.site = site;
    this.fault = fault;
    this.place = place;
  }

  static Mutant none() {
    return new Mutant(-1, Fault.NONE, null);
  }

  /** Whether what stands at the site is done. */
  public boolean keeps(int at) {
    return !isAt(at, Fault.LEFT_OUT);
  }

  /** Whether the condition at the site holds; one that is left out always does. */
  public boolean holds(int at, boolean holds) {
    if (holds) {
      held.set(at);
    }
    return isAt(at, Fault.LEFT_OUT) || isAt(at, Fault.NEGATED) != holds;
  }

  /** The clause at the site; one that is left out asks nothing. */
  public Need need(int at, Need need) {
    if (isAt(at, Fault.LEFT_OUT)) {
      return new Need.Told(Truth.TRUE, "left out");
    }
    return isAt(at, Fault.NEGATED) ? new Need.Not(need, "negated") : need;
  }

  /** The code of a place at the site, or several as sentences join them. */
  public String place(int at, String code) {
    return isAt(at, Fault.OTHER_PLACE) && place != null ? place : code;
  }

  BitSet reached() {
    return reached;
  }

  /** The conditions that held, for one row of a table at least. */
  BitSet held() {
    return held;
  }

  private boolean isAt(int at, Fault wrong) {
    reached.set(at);
    return at == site && fault == wrong;
  }
}
