package org.licet.lawversion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.licet.web.NotOnFileException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who proposed and approved which version, when and why, and which one answers. */
@Component
public final class LawHistory {
  private final LawVersions versions;
  private final LawApprovals approvals;
  private final Clock clock;

  LawHistory(LawVersions versions, LawApprovals approvals, Clock clock) {
    this.versions = versions;
    this.approvals = approvals;
    this.clock = clock;
  }

  /** What has become of a version. */
  private enum Status {
    PROPOSED,
    /** Approved from an instant that is to come. */
    APPROVED,
    ACTIVE,
    /** It was active, until a later approval. */
    SUPERSEDED
  }

  /** All versions, the newest first. */
  public ObjectNode versions() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode list = json.putArray("versions");
    Instant now = clock.instant();
    List<LawApproval> all = approvals.findAllByOrderByValidFromAscIdAsc();
    versions
        .findAllByOrderByProposedAtDescDigest()
        .forEach(version -> list.add(version(version, all, now)));
    return json;
  }

  ObjectNode version(String digest) {
    List<LawApproval> all = approvals.findAllByOrderByValidFromAscIdAsc();
    return versions.findAllByOrderByProposedAtDescDigest().stream()
        .filter(version -> version.digest().equals(digest))
        .findFirst()
        .map(version -> version(version, all, clock.instant()))
        .orElseThrow(() -> new NotOnFileException("law version", digest));
  }

  private static ObjectNode version(
      LawVersions.Listed version, List<LawApproval> all, Instant now) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("digest", version.digest());
    json.put("version", version.version());
    json.put("status", status(version.digest(), all, now).name());
    json.putObject("proposed")
        .put("by", version.proposedBy())
        .put("verified", false)
        .put("caller", version.proposedCaller())
        .put("at", version.proposedAt().toString())
        .put("reason", version.reason());
    ArrayNode approved = json.putArray("approvals");
    ArrayNode warnings = json.putArray("warnings");
    for (LawApproval approval : all) {
      if (approval.digest().equals(version.digest())) {
        approved
            .addObject()
            .put("by", approval.approvedBy())
            .put("verified", false)
            .put("caller", approval.approvedCaller())
            .put("at", approval.approvedAt().toString())
            .put("from", approval.validFrom().toString())
            .put("reason", approval.reason());
        if (approval.own()) {
          warnings.add(
              "`" + approval.approvedBy() + "` approved what the same name or caller proposed");
        }
      }
    }
    return json;
  }

  private static Status status(String digest, List<LawApproval> all, Instant now) {
    Status status = Status.PROPOSED;
    for (LawApproval approval : all) {
      boolean own = approval.digest().equals(digest);
      if (approval.validFrom().isAfter(now)) {
        return own && status != Status.ACTIVE ? Status.APPROVED : status;
      }
      if (own) {
        status = Status.ACTIVE;
      } else if (status == Status.ACTIVE) {
        status = Status.SUPERSEDED;
      }
    }
    return status;
  }
}
