package org.licet.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.licet.decision.Answer.Outcome;
import org.licet.facts.Place;

/**
 * What is searched for; {@code null} is anything.
 *
 * @param reader the reader's id
 * @param patientPlace where the patient was imaged, or what contains it
 * @param readerPlace where the reader sat, or what contains it
 * @param from decided then or later
 * @param to decided before
 * @param law a version or a digest of the law that decided
 * @param reference the caller's own for the assignment
 */
public record Criteria(
    @Nullable String reader,
    @Nullable Place patientPlace,
    @Nullable Place readerPlace,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Outcome outcome,
    @Nullable String law,
    @Nullable String reference,
    @Nullable Status status) {

  /** Everything there is. */
  public static final Criteria ANY =
      new Criteria(null, null, null, null, null, null, null, null, null);

  /** What has become of an answer by now. */
  public enum Status {
    /** It still holds. */
    VALID,
    /** Something that it looked at has ended since. */
    ENDED,
    /** Its attestation was revoked, whether or not it would still hold. */
    REVOKED
  }
}
