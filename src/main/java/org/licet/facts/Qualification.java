package org.licet.facts;

import org.jspecify.annotations.Nullable;

/** A right to read one modality under a scheme; the scheme is an open code. */
public record Qualification(
    @Nullable String scheme,
    Study.@Nullable Modality modality,
    @Nullable Status status,
    @Nullable Expiry expires) {}
