package org.licet.certificate;

import org.jspecify.annotations.Nullable;

/**
 * A certificate as printed and signed.
 *
 * @param pending why there is no time stamp yet; {@code null} where there is one
 */
public record SignedCertificate(byte[] pdf, Level level, @Nullable String pending) {}
