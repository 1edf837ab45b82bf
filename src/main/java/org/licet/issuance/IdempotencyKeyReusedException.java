package org.licet.issuance;

import org.licet.issuance.IdempotentRequest.Mark;

/** An idempotency key came again, with another body. */
final class IdempotencyKeyReusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IdempotencyKeyReusedException(Mark mark) {
    super(
        "Idempotency-Key: `%s` was sent with another body before, expected the same body or another key"
            .formatted(mark.key()));
  }
}
