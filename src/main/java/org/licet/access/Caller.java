package org.licet.access;

import java.util.Set;
import org.licet.web.Operation;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who calls.
 *
 * @param name {@code account:NAME} or {@code key:ID}
 * @param operations what the caller may do
 */
public record Caller(String name, Set<Operation> operations) {
  /** What the service does by itself; it may nothing that a caller asks for. */
  private static final Caller SERVICE = new Caller("service", Set.of());

  static final String ACCOUNT = "account:";
  static final String KEY = "key:";

  public Caller {
    operations = Set.copyOf(operations);
  }

  /** Who has this request answered; the service itself where there is no request. */
  public static Caller current() {
    Authentication found = SecurityContextHolder.getContext().getAuthentication();
    return found != null && found.getPrincipal() instanceof Caller caller ? caller : SERVICE;
  }

  /** Whether somebody has signed in, or come with a key. */
  public boolean isKnown() {
    return !equals(SERVICE);
  }

  public boolean may(Operation operation) {
    return operations.contains(operation);
  }

  /**
   * Refuses what the caller may not do.
   *
   * @throws AccessDeniedException then
   */
  public void require(Operation operation) {
    if (!may(operation)) {
      throw new AccessDeniedException("`%s` may not %s".formatted(name, operation));
    }
  }

  /** Whether nothing may be done before the one-time password is changed. */
  public boolean mustChangePassword() {
    return operations.equals(Set.of(Operation.ENTER));
  }

  /** The name as a person reads it. */
  public String shownName() {
    return name.replaceFirst("^" + ACCOUNT, "");
  }
}
