package org.licet.credentialing;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.registry.Kind;
import org.licet.registry.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Until when what is on file of a paper may be relied on.
 *
 * @param verified the day of the last verification that counts: a record, the paper's own word, or
 *     the day on which it was entered
 * @param last the newest record after it, which did not confirm
 * @param row what decides; {@code null} where such papers are not verified
 */
public record Standing(
    State paper, LocalDate verified, @Nullable Last last, Policy.@Nullable Row row) {

  /** A result that did not confirm, and its day. */
  public record Last(Result result, LocalDate at) {}

  /** The last day on which the verification stands; none where such papers are not verified. */
  public Optional<LocalDate> due() {
    return row == null ? Optional.empty() : Optional.of(row.due(verified));
  }

  /** Whether it is past due on a day, whatever follows from that. */
  public boolean isDue(LocalDate day) {
    return due().filter(day::isAfter).isPresent();
  }

  /** Whether what the paper says is known on a day. */
  public boolean isKnown(LocalDate day) {
    if (row == null) {
      return true;
    }
    if (isDue(day) && row.whenDue() == Policy.Effect.NOT_KNOWN) {
      return false;
    }
    return last == null
        || day.isBefore(last.at())
        || row.when().get(last.result()) != Policy.Effect.NOT_KNOWN;
  }

  /**
   * The paper as it is known on a day. Where it is not, what speaks for the holder goes: the day of
   * verification, the status {@code ACTIVE}, the result {@code CLEAR}, and of papers without either
   * the last day, without which no paper serves.
   */
  State known(LocalDate day) {
    if (isKnown(day)) {
      return paper;
    }
    ObjectNode body = paper.body().deepCopy();
    boolean judged = body.has("status") || body.has("result");
    body.remove("verified");
    drop(body, "status", "ACTIVE");
    drop(body, "result", "CLEAR");
    if (!judged) {
      body.remove("expires");
    }
    return new State(paper.address(), paper.version(), body, paper.ended());
  }

  private static void drop(ObjectNode body, String field, String favourable) {
    if (body.path(field).asString("").equals(favourable)) {
      body.remove(field);
    }
  }

  /** The field in which a kind of paper says when it was last verified. */
  static Optional<String> field(Kind kind) {
    return switch (kind) {
      case LICENCE -> Optional.of("verified");
      case SCREENING -> Optional.of("checked");
      case READER,
          FACILITY,
          PROVIDER,
          DATA_PATH,
          CERTIFICATION,
          PRIVILEGE,
          INDEMNITY,
          QUALIFICATION,
          REGISTRATION,
          ACCREDITATION,
          SAFEGUARD ->
          Optional.empty();
    };
  }

  /** What the paper itself says of its last verification. */
  static Optional<LocalDate> ownWord(State paper) {
    return field(paper.kind())
        .map(field -> paper.body().path(field))
        .filter(JsonNode::isString)
        .map(node -> LocalDate.parse(node.stringValue()));
  }
}
