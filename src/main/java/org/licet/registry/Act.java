package org.licet.registry;

import org.jspecify.annotations.Nullable;

/**
 * Why something is changed.
 *
 * @param by who does it
 * @param why their reason, in their words
 * @param source where they have it from: a register, a letter, an import; {@code null} where they
 *     do not say
 */
public record Act(String by, String why, @Nullable String source) {}
