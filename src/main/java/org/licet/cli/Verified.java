package org.licet.cli;

import java.util.List;
import org.licet.attestation.Statement;

/** An attestation of which every check held, in whatever file it came. */
record Verified(Statement statement, List<String> checks, List<String> remarks) {
  Verified {
    checks = List.copyOf(checks);
    remarks = List.copyOf(remarks);
  }

  /** What it is, in one line. */
  String title() {
    return "attestation %s of %s: %s"
        .formatted(statement.id(), statement.decidedAt(), statement.decision().path("outcome").asString("no outcome"));
  }
}
