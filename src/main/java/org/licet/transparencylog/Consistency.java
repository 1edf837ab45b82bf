package org.licet.transparencylog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** Whether a log only ever grew. RFC 9162 §2.1.4. */
public final class Consistency {
  private Consistency() {}

  /**
   * Checks that a log as it is now continues what it was at an earlier checkpoint.
   *
   * @return its checkpoint of now
   * @throws LogException where it does not, is smaller, or is not signed by that key
   */
  public static Checkpoint require(Checkpoint earlier, TileSource now, NoteKey key) {
    byte[] note =
        now.read("checkpoint").orElseThrow(() -> new LogException("`checkpoint` is missing"));
    Checkpoint later = Checkpoint.verify(new String(note, UTF_8), key);
    if (later.size() < earlier.size()) {
      throw new LogException(
          "found a log of %,d entries, expected at least the %,d that it had"
              .formatted(later.size(), earlier.size()));
    }
    Tree tree = new Tree(later.size(), new TiledNodes(later.size(), now));
    List<Hash> proof = tree.consistency(earlier.size());
    if (!Proofs.isConsistent(earlier.size(), earlier.root(), later.size(), later.root(), proof)) {
      throw new LogException(
          "found a log of %,d entries that were not always the same, expected one that continues its first %,d"
              .formatted(later.size(), earlier.size()));
    }
    return later;
  }
}
