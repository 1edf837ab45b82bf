package org.licet.credentialing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that shows what a register said.
 *
 * @param owner the address of whom it is about
 * @param paper the address of the paper that it is about; {@code null} where it is about the person
 * @param digest SHA-256 of the bytes: {@code sha256:} and 64 hexadecimal digits
 * @param size in bytes
 */
public record Evidence(
    UUID id,
    String owner,
    @Nullable String paper,
    String mediaType,
    String digest,
    long size,
    Instant receivedAt,
    String receivedBy) {}
