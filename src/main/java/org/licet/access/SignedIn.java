package org.licet.access;

import java.io.Serial;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** That a caller is who it says, as Spring Security has it. */
final class SignedIn extends AbstractAuthenticationToken {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Caller caller;
  private final Instant since;

  /**
   * Makes one.
   *
   * @param since the state of the password, or of the key, that it was shown by
   */
  SignedIn(Caller caller, Instant since) {
    super(List.of());
    this.caller = caller;
    this.since = since;
    setAuthenticated(true);
  }

  Instant since() {
    return since;
  }

  @Override
  public Caller getPrincipal() {
    return caller;
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public String getName() {
    return caller.name();
  }
}
