package org.licet.attestation;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.licet.signing.Jws;
import org.licet.signing.TrustAnchors;
import org.licet.signing.VerifiedJws;
import tools.jackson.databind.JsonNode;

/** Verifies attestations of every format ever issued, offline, against trust anchors. */
public final class AttestationVerifier {
  /** How far the clocks of issuer and verifier may be apart. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final TrustAnchors anchors;

  public AttestationVerifier(TrustAnchors anchors) {
    this.anchors = anchors;
  }

  /**
   * Verifies one attestation. Certificates are checked at the moment that it was decided, so it
   * holds after they have ended.
   *
   * @param compactOrFlattened the bytes of a {@code .jws} or {@code .json}, exactly as they were
   *     issued
   * @param at the moment of verifying; an attestation of a later moment is refused
   * @throws AttestationVerificationException for the first check that fails
   */
  public VerifiedAttestation verify(byte[] compactOrFlattened, Instant at) {
    return AttestationVerificationException.translated("", () -> check(compactOrFlattened, at));
  }

  private VerifiedAttestation check(byte[] compactOrFlattened, Instant at) {
    Jws jws = Jws.parse(compactOrFlattened);
    VerifiedJws verified =
        anchors.verifyJws(jws, content -> Reading.of(content).statement().decidedAt());
    Reading reading = Reading.of(verified.payload());
    requireType(verified.type(), reading.format().type());
    requireSays(reading, Issuer.of(verified.signer()));
    requirePast(reading.statement().decidedAt(), at);
    return new VerifiedAttestation(
        reading.statement(),
        reading.payload(),
        verified.signer(),
        checks(reading, verified.signer()),
        remarks(reading.statement(), verified.signer(), at));
  }

  private record Reading(Format format, Statement statement, JsonNode payload) {
    static Reading of(byte[] content) {
      JsonNode payload = CanonicalJson.read(content);
      Format format = Format.require(payload);
      return new Reading(format, format.read(payload), payload);
    }
  }

  private static void requireType(Jws.Type found, Jws.Type expected) {
    if (!found.equals(expected)) {
      refuse("media type", "`%s`".formatted(found), "`%s`".formatted(expected));
    }
  }

  /**
   * INVARIANT: a payload that verifies is, byte for byte, what its format writes for what it
   * states; digests, plain words, validity and issuer cannot say anything else than facts, decision
   * and certificate do, and nothing stands beside them.
   */
  private static void requireSays(Reading reading, Issuer issuer) {
    reading.format().findFault(reading.statement()).ifPresent(AttestationVerifier::refuse);
    JsonNode expected = reading.format().write(reading.statement(), issuer);
    Difference.find(reading.payload(), expected).ifPresent(AttestationVerifier::refuse);
  }

  private static void requirePast(Instant decidedAt, Instant at) {
    if (decidedAt.isAfter(at.plus(SKEW))) {
      refuse("time", "a decision of `%s`".formatted(decidedAt), "one before `%s`".formatted(at));
    }
  }

  private static List<String> checks(Reading reading, X509Certificate signer) {
    Statement statement = reading.statement();
    return List.of(
        "the signature (%s) is by the key of `%s`"
            .formatted(TrustAnchors.algorithm(signer), Issuer.of(signer).name()),
        "its certificate leads to a trust anchor, is made for signing documents, and was valid at `%s`"
            .formatted(statement.decidedAt()),
        "the content is canonical (RFC 8785), in the format `%s`, and names this signer"
            .formatted(reading.format().vocabulary()),
        "the facts have the digest `%s`".formatted(CanonicalJson.digest(statement.facts())),
        "the decision has the digest `%s`".formatted(CanonicalJson.digest(statement.decision())),
        "the plain words, the validity and the decision's own time agree with the decision");
  }

  private static List<String> remarks(Statement statement, X509Certificate signer, Instant at) {
    List<String> remarks = new ArrayList<>();
    remarks.add(VerifiedAttestation.REVOCATION_NOT_CHECKED);
    remarks.add(VerifiedAttestation.STATUS_NOT_CHECKED);
    remarks.add(VerifiedAttestation.TIME_NOT_STAMPED);
    if (statement.log() != null) {
      remarks.add(VerifiedAttestation.LOG_NOT_CHECKED);
    }
    Instant ended = signer.getNotAfter().toInstant();
    if (at.isAfter(ended)) {
      remarks.add("the signer's certificate has ended since, on `%s`".formatted(ended));
    }
    JsonNode until = statement.decision().path("validUntil");
    if (until.isString() && !Instant.parse(until.stringValue()).isAfter(at)) {
      remarks.add("the answer may have changed by itself on `%s`".formatted(until.stringValue()));
    }
    return remarks;
  }

  private static void refuse(Fault fault) {
    throw new AttestationVerificationException(fault, null);
  }

  private static void refuse(String check, String found, String expected) {
    refuse(new Fault(check, found, expected));
  }
}
