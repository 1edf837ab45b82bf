package org.licet.lawreview;

import org.jspecify.annotations.Nullable;
import org.licet.law.Source;

/**
 * One thing that reads otherwise in the newer of two law versions.
 *
 * @param subject a requirement's id, a jurisdiction's code, {@code law} (its settings) or {@code
 *     sentences} (the rule language)
 * @param part what of it, for example {@code citation} or {@code exception consult: in_force};
 *     empty where it is the whole
 * @param was as the older version has it; {@code null} where it does not
 * @param is as the newer version has it; {@code null} where it does not
 * @param source where it stands, in the newer version if it does there
 */
public record Change(
    Kind kind,
    String subject,
    String part,
    @Nullable String was,
    @Nullable String is,
    @Nullable Source source) {

  public enum Kind {
    ADDED,
    /** It got an end, or an earlier one. */
    ENDED,
    CHANGED,
    /** It is no longer on file at all: answers of the past change with it. */
    REMOVED
  }
}
