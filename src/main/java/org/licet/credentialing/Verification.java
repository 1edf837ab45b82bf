package org.licet.credentialing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Fields;
import org.licet.facts.Form;

/**
 * What a primary source said of a paper.
 *
 * @param address of the paper
 */
public record Verification(
    UUID id, String address, Look look, Instant recordedAt, String recordedBy) {

  /**
   * A look into a source.
   *
   * @param source the register, in words: {@code Texas Medical Board}
   * @param method how it was looked into: its page, a letter, a file
   * @param at the day, never one to come
   * @param evidence ids of what shows it
   */
  public record Look(
      String source,
      String method,
      LocalDate at,
      Result result,
      List<UUID> evidence,
      @Nullable String note) {
    private static final Form<Result> RESULT = Form.choice(Result.class);

    public Look {
      evidence = List.copyOf(evidence);
    }

    /** Refuses all that is faulty at once. */
    static Look read(Fields fields) {
      String source = fields.required("source", Form.TEXT);
      String method = fields.required("method", Form.TEXT);
      LocalDate at = fields.required("at", Form.DAY);
      Result result = fields.required("result", RESULT);
      List<UUID> evidence = fields.many("evidence", EvidenceFiles.ID);
      String note = fields.one("note", Form.TEXT);
      fields.done();
      if (source == null || method == null || at == null || result == null) {
        throw new IllegalStateException("fields that are required were read as absent");
      }
      return new Look(source, method, at, result, evidence == null ? List.of() : evidence, note);
    }
  }
}
