package org.licet.law;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Money;

/**
 * What a law asks, in words, with its source and its days. When it applies and what meets it stands
 * in {@code rules/}.
 *
 * @param condition the code of the condition that is attached; only where {@code effect} is {@code
 *     CONDITIONS}
 * @param alternatives named ways of meeting it that have dates, confidence or values of their own
 * @param exceptions in the order in which they are tried
 * @param attaches conditions that a partial adequacy decision brings, by code
 * @param minimum the cover for each claim that it asks, where it asks one
 * @param readers which readers it binds; {@code null} is all
 */
public record Requirement(
    RequirementId id,
    Effect effect,
    @Nullable String condition,
    String text,
    String citation,
    InForce inForce,
    Confidence confidence,
    String remedy,
    @Nullable String note,
    Map<String, Provision> alternatives,
    Map<String, Provision> exceptions,
    Map<String, Attached> attaches,
    @Nullable Money minimum,
    @Nullable Readers readers,
    Source source) {

  public Requirement {
    alternatives = Collections.unmodifiableMap(new LinkedHashMap<>(alternatives));
    exceptions = Collections.unmodifiableMap(new LinkedHashMap<>(exceptions));
    attaches = Collections.unmodifiableMap(new LinkedHashMap<>(attaches));
  }

  /** Readers who sit inside, or outside, the place. */
  public enum Readers {
    INSIDE,
    OUTSIDE
  }

  /** A condition that comes with a row the answer rests on. */
  public record Attached(
      String code, String text, String citation, Confidence confidence, String remedy) {}
}
