package org.licet.verification;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.licet.attestation.Attestation;
import org.licet.attestation.VerifiedAttestation;
import org.licet.certificate.VerifiedCertificate;
import org.licet.evidence.Bundle;
import org.licet.evidence.EvidenceException;
import org.licet.evidence.Member;
import org.licet.transparencylog.Checkpoint;
import org.licet.transparencylog.Consistency;
import org.licet.transparencylog.LogException;
import org.licet.transparencylog.LogProof;
import org.licet.transparencylog.NoteKey;
import org.licet.transparencylog.TileSource;

/**
 * Checks that an attestation is in the log that it names.
 *
 * @param log that log as it is now, which must continue what the proof saw; {@code null} where none
 *     was given
 */
record LogInclusion(VerifiedAttestation attestation, @Nullable TileSource log) {
  /** Where a file has no proof, it cannot be held against a log that was given. */
  static void requireNone(@Nullable TileSource log) {
    if (log != null) {
      throw new EvidenceException(
          "log proof", "none in this file", "one, which the log given must continue");
    }
  }

  /** By the proof in a bundle, where there is one. */
  VerifiedAttestation of(Bundle bundle, byte[] jws) {
    requireKey(bundle);
    byte[] proof = bundle.find(Member.LOG_PROOF).orElse(null);
    if (proof == null) {
      requireNone(log);
      return attestation;
    }
    requireCheckpoint(bundle, new String(proof, UTF_8));
    return by(new String(proof, UTF_8), jws);
  }

  /** By the proof in a PDF, where there is one. */
  VerifiedAttestation of(VerifiedCertificate certificate) {
    String proof = certificate.contents().proof();
    if (proof == null) {
      requireNone(log);
      return attestation;
    }
    byte[] jws = certificate.contents().jws();
    return by(proof, Attestation.parse(jws).jws().getBytes(US_ASCII));
  }

  /** It stands in the proof too, and lies beside it for whoever checks by hand. */
  private static void requireCheckpoint(Bundle bundle, String proof) {
    String found = new String(bundle.require(Member.LOG_CHECKPOINT), UTF_8);
    if (found.isEmpty() || !proof.endsWith("\n\n" + found)) {
      throw new EvidenceException(
          Member.LOG_CHECKPOINT,
          "another checkpoint",
          "the one in `%s`".formatted(Member.LOG_PROOF));
    }
  }

  /**
   * By a proof.
   *
   * @param proof C2SP tlog-proof
   * @param jws the compact form, which is what was appended
   */
  VerifiedAttestation by(String proof, byte[] jws) {
    String key = attestation.statement().log();
    if (key == null) {
      throw new EvidenceException(
          "log proof", "one of an attestation that names no log", "none in format 1");
    }
    try {
      LogProof read = LogProof.parse(proof);
      Checkpoint signed = read.verify(jws, NoteKey.parse(key));
      VerifiedAttestation included =
          attestation.settle(
              VerifiedAttestation.LOG_NOT_CHECKED,
              "it is entry %,d of the log `%s`, by the checkpoint of %,d entries"
                  .formatted(read.index(), signed.origin(), signed.size()));
      return log == null ? included : continued(included, signed, log, NoteKey.parse(key));
    } catch (LogException | IllegalArgumentException e) {
      throw new EvidenceException(
          "log proof", "`%s`".formatted(e.getMessage()), "one of the log that is attested", e);
    }
  }

  private static VerifiedAttestation continued(
      VerifiedAttestation included, Checkpoint signed, TileSource log, NoteKey key) {
    Checkpoint now = Consistency.require(signed, log, key);
    return included.also(
        "the log of now, %,d entries, continues that checkpoint".formatted(now.size()));
  }

  private void requireKey(Bundle bundle) {
    String attested = attestation.statement().log();
    String found = new String(bundle.require(Member.LOG_KEY), UTF_8).strip();
    if (attested != null && !attested.equals(found)) {
      throw new EvidenceException(
          Member.LOG_KEY, "`%s`".formatted(found), "the attested key, `%s`".formatted(attested));
    }
  }
}
