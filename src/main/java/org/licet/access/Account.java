package org.licet.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.web.Operation;

/**
 * A person's account.
 *
 * @param oneTime whether its password must be changed before anything else
 * @param passwordSetAt a session that is older does not count any more
 */
public record Account(
    String name,
    boolean oneTime,
    Instant passwordSetAt,
    List<Role> roles,
    Instant madeAt,
    String madeBy,
    @Nullable Instant endedAt,
    @Nullable String endedBy) {
  public Account {
    roles = List.copyOf(roles);
  }

  Caller caller() {
    return new Caller(
        Caller.ACCOUNT + name, oneTime ? Set.of(Operation.ENTER) : Role.operations(roles));
  }
}
