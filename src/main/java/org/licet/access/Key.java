package org.licet.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API key, without what makes it one.
 *
 * @param id its first characters
 * @param expiresAt the first instant at which it does not count any more; {@code null} where it
 *     counts until somebody ends it
 */
public record Key(
    String id,
    String label,
    List<Role> roles,
    Instant madeAt,
    String madeBy,
    @Nullable Instant expiresAt,
    @Nullable Instant endedAt,
    @Nullable String endedBy) {
  public Key {
    roles = List.copyOf(roles);
  }

  /** Whether it counts. */
  public boolean isValidAt(Instant now) {
    return endedAt == null && (expiresAt == null || now.isBefore(expiresAt));
  }

  Caller caller() {
    return new Caller(Caller.KEY + id, Role.operations(roles));
  }
}
