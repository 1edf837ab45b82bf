package org.licet.attestation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an attestation states, before it is signed.
 *
 * @param id of the attestation
 * @param reference the caller's own, for the assignment
 * @param decidedAt the moment of asking; the decision's {@code asOf} is the same
 * @param facts as they were put into the decision
 * @param decision as it was answered, with {@code outcome}, {@code requirements} and {@code
 *     conditions}
 * @param status where it is told whether this was revoked; {@code null} only in format 1, which had
 *     none
 * @param log the transparency log that this is appended to, by the key of its checkpoints (C2SP
 *     signed-note, {@code name+hash+key}); {@code null} only in format 1
 */
public record Statement(
    UUID id,
    UUID assignmentId,
    String reference,
    Names names,
    Instant decidedAt,
    JsonNode facts,
    JsonNode decision,
    @Nullable StatusEntry status,
    @Nullable String log) {
  public Statement {
    facts = facts.deepCopy();
    decision = decision.deepCopy();
  }

  Statement with(StatusEntry entry, String logKey) {
    return new Statement(
        id, assignmentId, reference, names, decidedAt, facts, decision, entry, logKey);
  }
}
