package org.licet.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.Statement;

/**
 * An attestation of which every check held, in whatever file it came.
 *
 * @param law the law that decided, a zip, where it came along
 */
public record Verified(
    Statement statement, List<String> checks, List<String> remarks, byte @Nullable [] law) {
  public Verified {
    checks = List.copyOf(checks);
    remarks = List.copyOf(remarks);
  }

  /** What it is, in one line. */
  public String title() {
    return "attestation %s of %s: %s"
        .formatted(
            statement.id(),
            statement.decidedAt(),
            statement.decision().path("outcome").asString("no outcome"));
  }
}
