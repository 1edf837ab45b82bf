package org.licet.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.licet.attestation.AttestationVerificationException;
import org.licet.attestation.VerifiedAttestation;
import org.licet.certificate.CertificateVerificationException;
import org.licet.evidence.EvidenceException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a file is, each check of it, and what follows.
 *
 * @param verified empty where a check failed: then nothing in the file may be relied on
 */
public record Report(Optional<Verified> verified, List<Line> lines, Outcome outcome) {
  public Report {
    lines = List.copyOf(lines);
  }

  /** What follows from all checks together. */
  public enum Outcome {
    HOLDS("all of it holds"),
    NOT_DECIDED_SO("signed as it stands, but the decision does not come out again"),
    REVOKED("do not rely on it: it was revoked"),
    DOES_NOT_HOLD("do not rely on it");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * Verifies a file, and has the decision made again.
   *
   * @param replay decides what was attested once more
   */
  public static Report of(
      Verification verification, byte[] file, Function<Verified, Replay.Result> replay) {
    try {
      Verified verified = verification.verify(file);
      List<Line> lines = new ArrayList<>();
      verified.checks().forEach(check -> lines.add(Line.holds(check)));
      Replay.Result again = replay.apply(verified);
      lines.addAll(again.lines());
      verified.remarks().forEach(remark -> lines.add(Line.note(remark)));
      Outcome outcome = again.differences().isEmpty() ? Outcome.HOLDS : Outcome.NOT_DECIDED_SO;
      return new Report(Optional.of(verified), lines, outcome);
    } catch (AttestationVerificationException
        | CertificateVerificationException
        | EvidenceException e) {
      Line failed = new Line(Line.Kind.DOES_NOT_HOLD, String.valueOf(e.getMessage()));
      return new Report(Optional.empty(), List.of(failed), Outcome.DOES_NOT_HOLD);
    }
  }

  /**
   * The same file, known to be revoked by who issued it: that comes before whatever holds of it.
   *
   * @param words when, and why
   */
  public Report revoked(String words) {
    List<Line> all = new ArrayList<>();
    all.add(new Line(Line.Kind.DOES_NOT_HOLD, words));
    lines.stream()
        .filter(line -> !line.words().equals(VerifiedAttestation.STATUS_NOT_CHECKED))
        .forEach(all::add);
    return new Report(verified, all, verified.isEmpty() ? outcome : Outcome.REVOKED);
  }

  /** In JSON, for programs that verify. */
  public ObjectNode json(String file) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("file", file);
    json.put("holds", holds());
    json.put("outcome", outcome.name());
    verified.ifPresent(each -> json.put("attestation", each.statement().id().toString()));
    ArrayNode checks = json.putArray("checks");
    lines.forEach(
        line -> checks.addObject().put("kind", line.kind().name()).put("words", line.words()));
    return json;
  }

  public boolean holds() {
    return outcome == Outcome.HOLDS;
  }
}
