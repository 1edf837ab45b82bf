package org.licet.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A reader who may be somebody on a list.
 *
 * @param reader the reader's id
 * @param record what the list says
 */
public record Review(
    UUID id,
    String list,
    LocalDate published,
    String reader,
    ObjectNode record,
    Answer state,
    Instant foundAt,
    @Nullable String by,
    @Nullable String reason) {
  /** What a person decided. */
  public enum Answer {
    PENDING,
    /** It is the reader. */
    LISTED,
    /** It is somebody else. */
    DIFFERENT
  }
}
