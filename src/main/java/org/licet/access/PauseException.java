package org.licet.access;

import java.io.Serial;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many attempts to sign in have failed: this one was not looked at. */
final class PauseException extends AuthenticationException {
  @Serial private static final long serialVersionUID = 1L;

  private final long seconds;

  PauseException(Duration pause) {
    super("too many attempts have failed, expected none for %d s".formatted(pause.toSeconds() + 1));
    this.seconds = pause.toSeconds() + 1;
  }

  long seconds() {
    return seconds;
  }
}
