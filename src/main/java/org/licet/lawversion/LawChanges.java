package org.licet.lawversion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.access.Audit;
import org.licet.access.Caller;
import org.licet.evaluation.Law;
import org.licet.evaluation.LawReport;
import org.licet.facts.FactsRefusedException;
import org.licet.facts.Fault;
import org.licet.law.LawBook;
import org.licet.law.LawFiles;
import org.licet.law.LawRefusedException;
import org.licet.lawreview.LawDiff;
import org.licet.web.NotOnFileException;
import org.licet.web.RequestRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** How the law changes: a version is proposed, and answers when somebody else has approved it. */
public final class LawChanges {
  private static final Logger LOG = LoggerFactory.getLogger(LawChanges.class);

  /** So that every node has read an approval before it counts. */
  static final Duration LEAD = Duration.ofSeconds(2);

  /** Generated questions that two versions are compared by: seconds, not minutes. */
  private static final long QUESTIONS = 10_000;

  private static final long SEED = 1;

  private final LawVersions versions;
  private final LawApprovals approvals;
  private final LawInForce laws;
  private final Audit audit;
  private final Clock clock;
  private final boolean ownApproval;

  LawChanges(
      LawVersions versions,
      LawApprovals approvals,
      LawInForce laws,
      Audit audit,
      Clock clock,
      boolean ownApproval) {
    this.versions = versions;
    this.approvals = approvals;
    this.laws = laws;
    this.audit = audit;
    this.clock = clock;
    this.ownApproval = ownApproval;
  }

  /**
   * A version that was proposed.
   *
   * @param first {@code false} where it was on file before, proposed by somebody else perhaps
   */
  record Proposed(LawVersion version, LawReport report, boolean first) {
    int requirements() {
      return report.countries().stream().mapToInt(LawReport.Country::encoded).sum();
    }

    int cases() {
      return report.cases();
    }
  }

  /**
   * Checks and compiles a version aside, runs all its cases, and puts it on file as proposed.
   *
   * @throws LawRefusedException with all that is faulty or missing; then nothing has changed
   */
  Proposed propose(LawFiles files, String by, String reason) {
    LawReport report = requireClean(files);
    LawBook book = LawBook.read(files);
    boolean first = keep(book, files, by, reason);
    return new Proposed(require(book.digest().value()), report, first);
  }

  private static LawReport requireClean(LawFiles files) {
    LawReport report = LawReport.of(files, null);
    if (!report.isClean()) {
      throw new LawRefusedException(report.all());
    }
    return report;
  }

  /**
   * Lets a version answer from an instant on.
   *
   * @param from {@code null} is as soon as every node knows of it
   * @throws FactsRefusedException where the instant is past
   * @throws RequestRefusedException (403) where who proposed it may not approve it
   */
  public LawApproval approve(String digest, String by, @Nullable Instant from, String reason) {
    LawVersion version = require(digest);
    String caller = Caller.current().name();
    if (!ownApproval && version.isProposedBy(caller, by)) {
      throw new RequestRefusedException(
          HttpStatus.FORBIDDEN,
          "`%s` (%s) proposed this version, expected somebody else to approve it"
              .formatted(by, caller),
          null);
    }
    LawApproval approval = laws.approve(version, () -> save(version, by, from, reason));
    LOG.info(
        "law {} ({}) answers from {} on, approved by {}",
        version.version(),
        digest,
        approval.validFrom(),
        by);
    return approval;
  }

  private LawApproval save(LawVersion version, String by, @Nullable Instant from, String reason) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (from != null && from.isBefore(now)) {
      throw new FactsRefusedException(
          List.of(new Fault("/from", from.toString(), "an instant that is not past")));
    }
    Instant soonest = now.plus(LEAD);
    Instant valid = from == null || from.isBefore(soonest) ? soonest : from;
    return approvals.save(new LawApproval(version, by, now, valid, reason), audit);
  }

  /**
   * Puts the law on file that the service was started with; it answers where none did before.
   *
   * @param tested whether its cases were run when the program was built; else they are now, once
   * @throws LawRefusedException with all that is faulty or missing; then nothing has changed
   */
  void start(Law law, String origin, boolean tested) {
    String digest = law.book().digest().value();
    if (!tested && !versions.existsByDigest(digest)) {
      requireClean(law.files());
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    boolean first = keep(law.book(), law.files(), origin, "the service was started with it");
    if (approvals.count() == 0) {
      approvals.save(
          new LawApproval(require(digest), origin, now, now, "the first law of an empty database"),
          audit);
    }
    laws.take(law);
    laws.refresh(now);
    String serving = laws.at(now).law().book().digest().value();
    if (!serving.equals(digest)) {
      LOG.warn(
          "law {} answers, not that of {}, {}, which is {}on file until somebody approves it: POST"
              + " /api/v1/law/versions/{}/approval",
          serving,
          origin,
          digest,
          first ? "now " : "",
          digest);
    }
  }

  /** Compares two versions on file, in words and by what generated questions come out as. */
  LawDiff diff(String older, String newer) {
    try (Law before = Law.compile(require(older).files());
        Law after = Law.compile(require(newer).files())) {
      return LawDiff.of(before, after).withGenerated(before, after, QUESTIONS, SEED);
    }
  }

  /** Whether it is new; every start asks, so files that are kept already are not packed again. */
  private boolean keep(LawBook book, LawFiles files, String by, String reason) {
    String digest = book.digest().value();
    if (versions.existsByDigest(digest)) {
      return false;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String version = book.settings().version();
    return versions.propose(digest, version, files.zip(), now, by, reason, audit);
  }

  LawVersion require(String digest) {
    return versions
        .findById(digest)
        .orElseThrow(() -> new NotOnFileException("law version", digest));
  }
}
