package org.licet.attestation;

import org.jspecify.annotations.Nullable;

/**
 * Names as people write them, in any script. They are signed and printed, and no rule ever sees
 * them.
 */
public record Names(@Nullable String reader, @Nullable String facility, @Nullable String provider) {
  public static final Names NONE = new Names(null, null, null);
}
