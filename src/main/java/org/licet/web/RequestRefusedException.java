package org.licet.web;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that is refused for its headers, or for a body that is not read to its end. */
public final class RequestRefusedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final HttpStatus status;

  public RequestRefusedException(HttpStatus status, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  public HttpStatus status() {
    return status;
  }
}
