package org.licet.facts;

import org.jspecify.annotations.Nullable;

/**
 * A board certificate or an entry in a specialist register; body and specialties are open codes.
 */
public record Certification(
    @Nullable String body,
    @Nullable String specialty,
    @Nullable String subspecialty,
    @Nullable Status status,
    @Nullable Expiry expires) {}
