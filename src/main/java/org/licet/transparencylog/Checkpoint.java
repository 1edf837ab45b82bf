package org.licet.transparencylog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a log is at a moment, C2SP tlog-checkpoint.
 *
 * @param origin the log's name
 * @param size how many leaves
 * @param root over all of them
 */
public record Checkpoint(String origin, long size, Hash root) {
  private static final Pattern TEXTS =
      Pattern.compile("([^\\s+]+)\n(0|[1-9][0-9]{0,17})\n([A-Za-z0-9+/]{43}=)\n");

  String text() {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }

  /**
   * Reads a checkpoint that the log's key signed.
   *
   * @throws LogException where it is none, or of another log, or not signed by that key
   */
  public static Checkpoint verify(String note, NoteKey key) {
    SignedNote signed = SignedNote.parse(note);
    Checkpoint checkpoint = of(signed);
    if (!checkpoint.origin().equals(key.name())) {
      throw new LogException(
          "checkpoint of `%s`, expected one of `%s`".formatted(checkpoint.origin(), key.name()));
    }
    if (!signed.isSignedBy(key)) {
      throw new LogException("the checkpoint is not signed by the log's key");
    }
    return checkpoint;
  }

  /** What a note says, whoever signed it; throws {@link LogException} where it is no checkpoint. */
  static Checkpoint of(SignedNote note) {
    Matcher parts = TEXTS.matcher(note.text());
    if (!parts.matches()) {
      throw new LogException("is no checkpoint: expected origin, size and root, a line each");
    }
    try {
      return new Checkpoint(
          parts.group(1), Long.parseLong(parts.group(2)), Hash.ofBase64(parts.group(3)));
    } catch (IllegalArgumentException e) {
      throw new LogException("is no checkpoint: " + e.getMessage());
    }
  }
}
