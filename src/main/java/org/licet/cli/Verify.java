package org.licet.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.Statement;
import org.licet.evaluation.Law;
import org.licet.signing.SignatureVerificationException;
import org.licet.signing.TrustAnchors;
import org.licet.transparencylog.TileSource;
import org.licet.verification.Replay;
import org.licet.verification.Report;
import org.licet.verification.Verification;
import org.licet.verification.Verified;
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
    header = "Check an attestation, offline: PDF, JSON, JWS, or a bundle of evidence.",
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

  @Parameters(paramLabel = "FILE", description = "what was downloaded: .pdf, .json, .jws or .zip")
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
      names = "--log",
      paramLabel = "URL|DIR",
      description =
          "check that the transparency log, as it is there now, continues what the proof in a"
              + " .pdf, .proven.json or .zip saw (default: what the proof saw is enough)")
  private @Nullable String log;

  @Option(names = "--json", description = "answer with one JSON document")
  private boolean json;

  @Option(
      names = "--law",
      paramLabel = "DIR",
      description =
          "decide again by the law in DIR (default: the law that decided, where it came with this"
              + " program or lies in the bundle)")
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
    Report report = log == null ? verify(null) : LogGiven.with("--log", log, this::verify);
    PrintWriter out = Output.of(spec);
    if (json) {
      out.println(report.json(file.toString()).toPrettyString());
    } else {
      print(report, out);
    }
    out.flush();
    return report.holds() ? 0 : 1;
  }

  private Report verify(@Nullable TileSource source) {
    Verification verification =
        new Verification(
            anchors(),
            at == null ? clock.instant() : at,
            status == null ? null : GivenFile.read(status),
            source);
    return Report.of(verification, GivenFile.read(file), this::replay);
  }

  private void print(Report report, PrintWriter out) {
    report.verified().ifPresent(verified -> out.println(file + ": " + verified.title()));
    report.lines().forEach(out::println);
    boolean signed = report.verified().isPresent();
    out.println((signed ? "" : file + ": ") + report.outcome().words());
  }

  private TrustAnchors anchors() {
    try {
      return TrustAnchors.fromPem(GivenFile.read(trust));
    } catch (SignatureVerificationException e) {
      throw CommandRefusedException.unreadable("`" + trust + "`: " + e.getMessage(), e);
    }
  }

  private Replay.Result replay(Verified verified) {
    Statement statement = verified.statement();
    if (law == null) {
      return Replay.byBundled(statement, verified.law());
    }
    try (Law given = LawFolder.open(law)) {
      return Replay.by(statement, given);
    }
  }
}
