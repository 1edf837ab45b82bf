package org.licet.console;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.licet.attestation.Attestation;
import org.licet.issuance.Archive;
import org.licet.lawversion.LawInForce;
import org.licet.signing.Trusted;
import org.licet.verification.Replay;
import org.licet.verification.Report;
import org.licet.verification.Verification;
import org.springframework.stereotype.Component;

/**
 * Verifies as the command does, by the authorities that this service trusts. Decides again only by
 * the law in force now: to compile an older one for whoever asks would cost seconds. What was
 * revoked here is revoked whatever its file says.
 */
@Component
final class Checks {
  private final Trusted trusted;
  private final LawInForce laws;
  private final Archive archive;
  private final Clock clock;

  Checks(Trusted trusted, LawInForce laws, Archive archive, Clock clock) {
    this.archive = archive;
    this.trusted = trusted;
    this.laws = laws;
    this.clock = clock;
  }

  /** Empty where nobody is trusted. */
  Optional<Report> of(byte[] file) {
    Instant now = clock.instant();
    return trusted
        .anchors()
        .map(
            anchors ->
                Report.of(
                    new Verification(anchors, now),
                    file,
                    verified -> Replay.bySame(verified.statement(), laws.at(now).law())))
        .map(this::withRevocation);
  }

  private Report withRevocation(Report report) {
    return report
        .verified()
        .flatMap(verified -> archive.findRevocation(verified.statement().id().toString()))
        .map(
            revocation ->
                report.revoked(
                    "it was revoked on %s: %s"
                        .formatted(Words.time(revocation.revokedAt()), revocation.reason())))
        .orElse(report);
  }

  Optional<Report> of(Attestation attestation) {
    return of(attestation.jws().getBytes(US_ASCII));
  }

  List<String> authorities() {
    return trusted.names();
  }
}
