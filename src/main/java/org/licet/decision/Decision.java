package org.licet.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.licet.law.LawDigest;

/**
 * The answer to a question.
 *
 * @param validUntil the first instant at which the answer changes by itself; {@code null} where it
 *     never does
 * @param lawVersion {@code YYYY.MM.n}
 */
public record Decision(
    Instant asOf,
    Answer answer,
    @Nullable Instant validUntil,
    String lawVersion,
    LawDigest lawDigest) {}
