package org.licet.verification;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.Attestation;
import org.licet.attestation.AttestationVerifier;
import org.licet.attestation.CanonicalJson;
import org.licet.attestation.RecordKind;
import org.licet.attestation.SignedRecord;
import org.licet.attestation.StatusListVerifier;
import org.licet.attestation.VerifiedAttestation;
import org.licet.certificate.CertificateVerifier;
import org.licet.certificate.VerifiedCertificate;
import org.licet.evidence.Bundle;
import org.licet.evidence.EvidenceException;
import org.licet.evidence.Manifest;
import org.licet.evidence.Member;
import org.licet.law.LawDigest;
import org.licet.law.LawFiles;
import org.licet.law.LawRefusedException;
import org.licet.signing.Sha256;
import org.licet.signing.SignatureVerificationException;
import org.licet.signing.TrustAnchors;
import org.licet.signing.VerifiedTimeStamp;
import org.licet.transparencylog.TileSource;

/**
 * Checks every member of an evidence bundle, and that all of them tell of one attestation. Whatever
 * is in the bundle must hold; what is not is said in a remark.
 */
final class EvidenceVerification {
  /** How far the clocks of signer and time-stamping authority may be apart. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final TrustAnchors anchors;
  private final Instant at;
  private final @Nullable TileSource log;
  private final Bundle bundle;
  private final List<String> checks = new ArrayList<>();

  EvidenceVerification(TrustAnchors anchors, Instant at, @Nullable TileSource log, byte[] zip) {
    this.anchors = anchors;
    this.at = at;
    this.log = log;
    this.bundle = Bundle.read(zip);
  }

  /** Throws for the first check that fails. */
  VerifiedAttestation verify() {
    Manifest manifest = Manifest.require(bundle, anchors, at);
    checks.add(
        "the bundle is the %d files that its manifest lists, signed at `%s`, and no byte beside"
            .formatted(manifest.files(), manifest.madeAt()));
    byte[] jws = bundle.require(Member.JWS);
    VerifiedTimeStamp stamp = stamp(jws);
    VerifiedAttestation attestation = attestation(jws, stamp);
    requireSame(attestation, jws, manifest);
    certificate(attestation);
    law(attestation);
    VerifiedAttestation logged = new LogInclusion(attestation, log).of(bundle, jws);
    return requireStatus(logged, manifest);
  }

  /** What held, beside the checks of the attestation itself. */
  List<String> checks() {
    return List.copyOf(checks);
  }

  byte[] law() {
    return bundle.require(Member.LAW);
  }

  private @Nullable VerifiedTimeStamp stamp(byte[] jws) {
    byte[] token = bundle.find(Member.STAMP).orElse(null);
    if (token == null) {
      return null;
    }
    try {
      return anchors.verifyTimeStamp(token, Sha256.of(jws));
    } catch (SignatureVerificationException e) {
      throw new EvidenceException(Member.STAMP + ", " + e.check(), e.found(), e.expected(), e);
    }
  }

  private VerifiedAttestation attestation(byte[] jws, @Nullable VerifiedTimeStamp stamp) {
    List<byte[]> lists = List.copyOf(bundle.under(Member.LISTS).values());
    Instant proven = stamp == null ? null : stamp.at();
    TrustAnchors strict = lists.isEmpty() ? anchors : withRevocation(lists, proven);
    VerifiedAttestation attestation = new AttestationVerifier(strict).verify(jws, at);
    if (!lists.isEmpty()) {
      attestation =
          attestation.settle(
              VerifiedAttestation.REVOCATION_NOT_CHECKED,
              "its certificate was not revoked then, by the authority's revocation list");
    }
    return stamp == null ? attestation : stamped(attestation, stamp);
  }

  private TrustAnchors withRevocation(List<byte[]> lists, @Nullable Instant proven) {
    try {
      return anchors.withRevocation(lists, proven);
    } catch (SignatureVerificationException e) {
      throw new EvidenceException(Member.LISTS + "*.crl", e.found(), e.expected(), e);
    }
  }

  private VerifiedAttestation stamped(VerifiedAttestation attestation, VerifiedTimeStamp stamp) {
    Instant decidedAt = attestation.statement().decidedAt();
    if (stamp.at().isBefore(decidedAt.minus(SKEW)) || stamp.at().isAfter(at.plus(SKEW))) {
      throw new EvidenceException(
          Member.STAMP,
          "`%s`".formatted(stamp.at()),
          "a time from the decision, `%s`, to now, `%s`".formatted(decidedAt, at));
    }
    return attestation.settle(
        VerifiedAttestation.TIME_NOT_STAMPED,
        "it was there at `%s`, by the time stamp of `%s`"
            .formatted(stamp.at(), stamp.authority().getSubjectX500Principal().getName()));
  }

  private void requireSame(VerifiedAttestation attestation, byte[] jws, Manifest manifest) {
    if (!attestation.statement().id().equals(manifest.attestation())) {
      throw other(Member.JWS);
    }
    byte[] payload = CanonicalJson.write(attestation.payload());
    byte[] facts = CanonicalJson.write(attestation.statement().facts());
    if (!Arrays.equals(bundle.require(Member.JSON), payload)) {
      throw other(Member.JSON);
    }
    if (!Arrays.equals(bundle.require(Member.FACTS), facts)) {
      throw other(Member.FACTS);
    }
    byte[] signer = Attestation.parse(jws).certificates().getBytes(US_ASCII);
    if (!Arrays.equals(bundle.require(Member.SIGNER), signer)) {
      throw other(Member.SIGNER);
    }
    checks.add(
        "`%s` is what `%s` signs, and `%s` are its facts"
            .formatted(Member.JSON, Member.JWS, Member.FACTS));
  }

  private void certificate(VerifiedAttestation attestation) {
    VerifiedCertificate certificate =
        new CertificateVerifier(anchors).verify(bundle.require(Member.PDF), at);
    if (!certificate.attestation().payload().equals(attestation.payload())) {
      throw other(Member.PDF);
    }
    checks.addAll(certificate.checks());
    if (certificate.contents().proof() != null) {
      new LogInclusion(certificate.attestation(), null).of(certificate);
      checks.add("the log proof in the PDF is of the attestation in it");
    }
    checks.add("the PDF and `%s` are one attestation".formatted(Member.JWS));
  }

  private void law(VerifiedAttestation attestation) {
    String decided = attestation.statement().decision().at("/law/digest").asString("none");
    String found;
    try {
      found = LawDigest.of(LawFiles.unzip(bundle.require(Member.LAW))).value();
    } catch (LawRefusedException e) {
      throw new EvidenceException(Member.LAW, "`%s`".formatted(e.getMessage()), "law", e);
    }
    if (!found.equals(decided)) {
      throw new EvidenceException(
          Member.LAW, "law `%s`".formatted(found), "the one that decided, `%s`".formatted(decided));
    }
    checks.add("`%s` is the law that decided, `%s`".formatted(Member.LAW, decided));
  }

  /** What the list says that was newest when the bundle was made, and whether it is told why. */
  private VerifiedAttestation requireStatus(VerifiedAttestation attestation, Manifest manifest) {
    bundle
        .find(Member.REVOCATION)
        .ifPresent(
            jws -> {
              SignedRecord record = SignedRecord.verify(RecordKind.REVOCATION, jws, anchors, at);
              throw new EvidenceException(
                  "status",
                  "revoked at `%s`: %s"
                      .formatted(record.recordedAt(), record.record().path("reason").asString("")),
                  "one that is not revoked");
            });
    bundle
        .under(Member.READS)
        .values()
        .forEach(jws -> SignedRecord.verify(RecordKind.READING, jws, anchors, at));
    byte[] list = bundle.find(Member.STATUS).orElse(null);
    if (list == null && attestation.statement().status() == null) {
      return attestation;
    }
    return attestation.requireNotRevoked(
        new StatusListVerifier(anchors).verify(bundle.require(Member.STATUS), manifest.madeAt()));
  }

  private static EvidenceException other(String member) {
    return new EvidenceException(member, "another attestation", "the one that the bundle is of");
  }
}
