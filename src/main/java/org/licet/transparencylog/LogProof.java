package org.licet.transparencylog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * That a leaf is in a log, in one text that can be checked offline: C2SP tlog-proof.
 *
 * @param extra what the leaf was salted with
 * @param index of the leaf
 * @param hashes from the leaf up
 * @param checkpoint the signed note
 */
public record LogProof(byte[] extra, long index, List<Hash> hashes, String checkpoint) {
  private static final String HEAD = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";
  private static final int MOST = 63;

  public LogProof {
    extra = extra.clone();
    hashes = List.copyOf(hashes);
  }

  /** Reads it strictly; throws {@link LogException} where it is none. */
  public static LogProof parse(String text) {
    List<String> lines = Arrays.asList(text.split("\n", -1));
    int end = lines.indexOf("");
    if (end < 3
        || end > MOST + 3
        || !lines.get(0).equals(HEAD)
        || !lines.get(1).startsWith(EXTRA)
        || !lines.get(2).matches(INDEX + "(0|[1-9][0-9]{0,17})")) {
      throw new LogException(
          "is no log proof: expected `%s`, `extra`, `index`, hashes and a checkpoint"
              .formatted(HEAD));
    }
    try {
      byte[] extra = Base64.getDecoder().decode(lines.get(1).substring(EXTRA.length()));
      long index = Long.parseLong(lines.get(2).substring(INDEX.length()));
      List<Hash> hashes = new ArrayList<>();
      lines.subList(3, end).forEach(line -> hashes.add(Hash.ofBase64(line)));
      String checkpoint = String.join("\n", lines.subList(end + 1, lines.size()));
      LogProof proof = new LogProof(extra, index, hashes, checkpoint);
      if (!proof.toString().equals(text)) {
        throw new LogException("is no log proof: it is written in another way than it should be");
      }
      return proof;
    } catch (IllegalArgumentException e) {
      throw new LogException("is no log proof: " + e.getMessage());
    }
  }

  /**
   * Checks that a statement, with the salt that came along, is in the log at the checkpoint.
   *
   * @throws LogException where it is not, and says why
   */
  public Checkpoint verify(byte[] statement, NoteKey key) {
    Checkpoint signed = Checkpoint.verify(checkpoint, key);
    Hash leaf = Hash.ofLeaf(Leaf.of(extra, statement));
    if (!Proofs.isIncluded(leaf, index, signed.size(), hashes, signed.root())) {
      throw new LogException(
          "this is not entry %d of the log of %d entries".formatted(index, signed.size()));
    }
    return signed;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    text.append(EXTRA).append(Base64.getEncoder().encodeToString(extra)).append('\n');
    text.append(INDEX).append(index).append('\n');
    hashes.forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(checkpoint).toString();
  }
}
