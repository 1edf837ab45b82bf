package org.licet.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.AttestationVerificationException;
import org.licet.attestation.StatusListVerifier;
import org.licet.attestation.VerifiedStatusList;
import org.licet.certificate.CertificateVerificationException;
import org.licet.signing.SignatureVerificationException;
import org.licet.signing.TrustAnchors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code licet verify}: everything that can be checked of an attestation without its issuer, and
 * the decision made again.
 */
@Command(
    name = "verify",
    header = "Check an attestation, offline: PDF, JSON or JWS.",
    description = {
      "",
      "Checks signature, certificates and digests against an authority that you trust, and prints"
          + " one line for each check. Then decides the attested facts again, at the attested"
          + " moment, by the same law, and says whether the decision is the same or what differs."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all that was checked holds",
      "1:something does not hold, or the decision differs",
      "2:a file cannot be read, or wrong usage"
    },
    mixinStandardHelpOptions = true)
final class Verify implements Callable<Integer> {
  private final Clock clock;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "the attestation as it was downloaded: .pdf, .json or .jws")
  private Path file = GivenFile.STDIN;

  @Option(
      names = "--trust",
      paramLabel = "CA.pem",
      required = true,
      description =
          "the certificate of the authority to trust; an authority of your own trial is in"
              + " .licet/pki/ca.pem")
  private Path trust = GivenFile.STDIN;

  @Option(
      names = "--status",
      paramLabel = "LIST",
      description =
          "check that it is not revoked, by the status list that it names as it was downloaded"
              + " (default: not checked, and a note says so)")
  private @Nullable Path status;

  @Option(
      names = "--law",
      paramLabel = "DIR",
      description =
          "decide again by the law in DIR (default: the law that came with this program, where it"
              + " is the one that decided)")
  private @Nullable Path law;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "verify as of then, for example 2026-11-24T10:00:00Z (default: now)")
  private @Nullable Instant at;

  Verify(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    TrustAnchors anchors = anchors();
    Instant moment = at == null ? clock.instant() : at;
    byte[] bytes = GivenFile.read(file);
    byte[] list = status == null ? null : GivenFile.read(status);
    PrintWriter out = Output.of(spec);
    try {
      Verification verification =
          new Verification(anchors, moment, statuses(anchors, list, moment));
      Verified verified = verification.verify(bytes);
      out.println(file + ": " + verified.title());
      verified.checks().forEach(check -> out.println("holds: " + check));
      boolean same = replay(verified, out);
      verified.remarks().forEach(remark -> out.println("note: " + remark));
      out.println(
          same
              ? "all of it holds"
              : "signed as it stands, but the decision does not come out again");
      return same ? 0 : 1;
    } catch (AttestationVerificationException | CertificateVerificationException e) {
      out.println("does not hold: " + e.getMessage());
      out.println(file + ": do not rely on it");
      return 1;
    } finally {
      out.flush();
    }
  }

  private TrustAnchors anchors() {
    try {
      return TrustAnchors.fromPem(GivenFile.read(trust));
    } catch (SignatureVerificationException e) {
      throw CommandRefusedException.unreadable("`" + trust + "`: " + e.getMessage(), e);
    }
  }

  private static @Nullable VerifiedStatusList statuses(
      TrustAnchors anchors, byte @Nullable [] list, Instant at) {
    return list == null ? null : new StatusListVerifier(anchors).verify(list, at);
  }

  private boolean replay(Verified verified, PrintWriter out) {
    Replay.Result result = Replay.of(verified.statement(), law);
    List<String> differences = result.differences();
    differences.forEach(difference -> out.println("differs: " + difference));
    out.println(
        (differences.isEmpty() ? result.happened() ? "holds: " : "note: " : "does not hold: ")
            + result.words());
    return differences.isEmpty();
  }
}
