package org.licet.issuance;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.Attestation;
import org.licet.transparencylog.LogProof;

/**
 * Everything on file that proves an attestation.
 *
 * @param proof empty until it is in the log, within a second
 * @param stamp an RFC 3161 token over the compact form; empty until an authority has stamped it
 * @param statusList the signed list that tells its status; {@code null} in format 1, which names
 *     none
 * @param revocation the signed record, compact; {@code null} where it stands
 * @param reads the signed records of who read at sign-off, compact, by id
 */
public record Dossier(
    UUID id,
    Attestation attestation,
    byte[] pdf,
    Optional<LogProof> proof,
    Optional<byte[]> stamp,
    @Nullable String statusList,
    @Nullable String revocation,
    Map<UUID, String> reads) {}
