package org.licet.transparencylog;

import java.util.ArrayList;
import java.util.List;

/**
 * That a leaf is in a log, in one text that can be checked offline: C2SP tlog-proof.
 *
 * @param index of the leaf
 * @param hashes from the leaf up
 * @param checkpoint the signed note
 */
public record LogProof(long index, List<Hash> hashes, String checkpoint) {
  private static final String HEAD = "c2sp.org/tlog-proof@v1";
  private static final int MOST = 63;

  public LogProof {
    hashes = List.copyOf(hashes);
  }

  /** Reads it strictly; throws {@link LogException} where it is none. */
  public static LogProof parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length < 4
        || !lines[0].equals(HEAD)
        || !lines[1].matches("index (0|[1-9][0-9]{0,17})")) {
      throw new LogException("is no log proof: expected `" + HEAD + "` and `index`");
    }
    List<Hash> hashes = new ArrayList<>();
    int line = 2;
    try {
      for (; line < lines.length && !lines[line].isEmpty(); line++) {
        hashes.add(Hash.ofBase64(lines[line]));
      }
    } catch (IllegalArgumentException e) {
      throw new LogException("log proof, line " + (line + 1) + ": " + e.getMessage());
    }
    if (line >= lines.length - 1 || hashes.size() > MOST) {
      throw new LogException("the log proof has no checkpoint");
    }
    String checkpoint = String.join("\n", List.of(lines).subList(line + 1, lines.length));
    return new LogProof(Long.parseLong(lines[1].substring(6)), hashes, checkpoint);
  }

  /**
   * Checks that the leaf is in the log at the checkpoint.
   *
   * @throws LogException where it is not, and says why
   */
  public Checkpoint verify(byte[] leaf, NoteKey key) {
    Checkpoint signed = Checkpoint.verify(checkpoint, key);
    if (!Proofs.isIncluded(Hash.ofLeaf(leaf), index, signed.size(), hashes, signed.root())) {
      throw new LogException(
          "this is not entry %d of the log of %d entries".formatted(index, signed.size()));
    }
    return signed;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(HEAD + "\nindex " + index + "\n");
    hashes.forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(checkpoint).toString();
  }
}
