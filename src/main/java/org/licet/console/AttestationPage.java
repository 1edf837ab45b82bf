package org.licet.console;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.access.Caller;
import org.licet.attestation.Attestation;
import org.licet.issuance.Archive;
import org.licet.issuance.RecordedRevocation;
import org.licet.transparencylog.Checkpoint;
import org.licet.transparencylog.TransparencyLog;
import org.licet.verification.Line;
import org.licet.verification.Report;
import org.licet.web.Open;
import org.licet.web.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * One attestation, as a person reads it. What is shown is what is signed, not what stands beside it
 * in the database; it is verified anew each time.
 */
@RestController
final class AttestationPage {
  private final Html html;
  private final Archive archive;
  private final TransparencyLog log;
  private final Checks checks;
  private final Clock clock;

  AttestationPage(Html html, Archive archive, TransparencyLog log, Checks checks, Clock clock) {
    this.html = html;
    this.archive = archive;
    this.log = log;
    this.checks = checks;
    this.clock = clock;
  }

  @Open("the QR code on a certificate leads here; without the right to read it, little is shown")
  @GetMapping(path = "/attestations/{id}", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> show(@PathVariable String id) {
    Attestation attestation = archive.requireAttestation(id);
    Report report = checks.of(attestation).orElse(null);
    View view =
        new View(
            id,
            attestation.tree(),
            attestation.digest(),
            archive.findRevocation(id).map(Revoked::of).orElse(null),
            archive.requireRecordedReads(id).stream().map(Read::of).toList(),
            archive.countReads(id),
            place(id),
            report,
            clock.instant(),
            html.caller());
    String title = view.mayRead() ? "Attestation " + view.reference() : "Attestation";
    return html.page(HttpStatus.OK, title, "search", "attestation", view);
  }

  private @Nullable Place place(String id) {
    return log.proof(UUID.fromString(id))
        .map(
            proof ->
                new Place(
                    proof.index(),
                    Checkpoint.verify(proof.checkpoint(), log.verifier()).size(),
                    log.verifier().name()))
        .orElse(null);
  }

  /** Where it stands in the log. */
  record Place(long index, long size, String origin) {}

  /** That it does not stand any more. */
  record Revoked(String at, String reason, String by, String supersededBy) {
    static Revoked of(RecordedRevocation revocation) {
      UUID supersededBy = revocation.supersededBy();
      return new Revoked(
          Words.time(revocation.revokedAt()),
          revocation.reason(),
          revocation.by() == null ? "" : revocation.by(),
          supersededBy == null ? "" : supersededBy.toString());
    }
  }

  /** What the template shows. */
  record View(
      String id,
      JsonNode payload,
      String digest,
      @Nullable Revoked revoked,
      List<Read> reads,
      long total,
      @Nullable Place place,
      @Nullable Report report,
      Instant now,
      Caller caller) {
    /** Whoever may not is shown what the QR code asks: which one it is, and whether it stands. */
    boolean mayRead() {
      return caller.may(Operation.READ_ATTESTATIONS);
    }

    boolean isKnown() {
      return caller.isKnown();
    }

    private JsonNode subject() {
      return payload.path("credentialSubject");
    }

    private JsonNode decision() {
      return subject().path("decision");
    }

    String reference() {
      return subject().path("reference").asString("");
    }

    String assignment() {
      return subject().path("id").asString("").replaceFirst("^urn:uuid:", "");
    }

    String outcome() {
      return decision().path("outcome").asString("");
    }

    String outcomeWords() {
      return Words.title(outcome());
    }

    String statement() {
      return subject().path("statement").asString("");
    }

    String decidedAt() {
      return Words.time(Instant.parse(subject().path("decidedAt").asString()));
    }

    boolean isRevoked() {
      return revoked != null;
    }

    boolean hasReads() {
      return !reads.isEmpty();
    }

    /** Said where not all of them are shown. */
    String cut() {
      return reads.size() < total
          ? "The earliest %,d of %,d are shown.".formatted(reads.size(), total)
          : "";
    }

    String holds() {
      if (isRevoked()) {
        return "The answer was revoked, and is not to be relied on.";
      }
      JsonNode until = decision().path("validUntil");
      if (!until.isString()) {
        return "No change of the answer is in sight.";
      }
      Instant end = Instant.parse(until.stringValue());
      return end.isAfter(now)
          ? "The answer holds until " + Words.time(end) + ", unless the facts change before."
          : "The answer has ended: something that it looked at ended on " + Words.time(end) + ".";
    }

    List<Group> groups() {
      return Facts.groups(subject().path("facts"), subject().path("names"));
    }

    List<Group> papers() {
      return Facts.papers(subject().path("facts"));
    }

    List<Requirement> requirements() {
      return Requirement.all(decision());
    }

    List<Requirement> conditions() {
      return Requirement.conditions(decision());
    }

    boolean hasConditions() {
      return !conditions().isEmpty();
    }

    List<String> warnings() {
      return decision()
          .path("warnings")
          .valueStream()
          .map(each -> each.path("text").asString(""))
          .toList();
    }

    boolean hasWarnings() {
      return !warnings().isEmpty();
    }

    String lawVersion() {
      return decision().path("law").path("version").asString("");
    }

    String lawDigest() {
      return decision().path("law").path("digest").asString("");
    }

    String confidence() {
      return decision().path("confidence").asString("");
    }

    String signer() {
      return payload.path("issuer").path("name").asString("");
    }

    String key() {
      return payload.path("issuer").path("id").asString("");
    }

    boolean isVerified() {
      return report != null && report.verified().isPresent();
    }

    boolean isSound() {
      return isVerified() && !isRevoked();
    }

    /** In a word, what came of verifying it just now. */
    String verified() {
      return report == null
          ? "not verified: this service was told of no authority to trust"
          : report.outcome().words();
    }

    List<Line> lines() {
      return report == null ? List.of() : report.lines();
    }
  }
}
