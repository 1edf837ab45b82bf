package org.licet.transparencylog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Recomputes a whole log from its entries, and names the first file that is not what it should be.
 */
public final class Fsck {
  private final TileSource source;
  private final long size;
  private final List<List<Hash>> levels = new ArrayList<>();

  private Fsck(TileSource source, long size) {
    this.source = source;
    this.size = size;
  }

  /**
   * Checks a log.
   *
   * @return its checkpoint, where everything is as it should be
   * @throws LogException that names the first bad file
   */
  public static Checkpoint check(TileSource source, NoteKey key) {
    Checkpoint checkpoint = checkpoint(source, key);
    Fsck fsck = new Fsck(source, checkpoint.size());
    fsck.levels.add(new ArrayList<>());
    for (long index = 0; index * Tile.WIDTH < checkpoint.size(); index++) {
      fsck.bundle(index);
    }
    fsck.rest();
    Hash root = new Tree(checkpoint.size(), new TiledNodes(checkpoint.size(), source)).root();
    if (!root.equals(checkpoint.root())) {
      throw new LogException("`checkpoint`: its root is not that of the tiles");
    }
    return checkpoint;
  }

  private static Checkpoint checkpoint(TileSource source, NoteKey key) {
    byte[] note =
        source.read("checkpoint").orElseThrow(() -> new LogException("`checkpoint` is missing"));
    try {
      return Checkpoint.verify(new String(note, StandardCharsets.UTF_8), key);
    } catch (LogException e) {
      throw new LogException("`checkpoint`: " + e.getMessage());
    }
  }

  private void bundle(long index) {
    Tile tile = Tile.in(size, Tile.ENTRIES, index).orElseThrow();
    List<byte[]> entries = Entries.read(tile.path(), tile.requireFrom(source));
    if (entries.size() != tile.width()) {
      throw new LogException(
          "`%s`: found %d entries, expected %d"
              .formatted(tile.path(), entries.size(), tile.width()));
    }
    entries.forEach(entry -> add(0, index, Hash.ofLeaf(entry)));
  }

  /** The hashes of a level that make the tile which is being filled; a full one goes up. */
  private void add(int level, long index, Hash hash) {
    if (levels.size() == level) {
      levels.add(new ArrayList<>());
    }
    List<Hash> open = levels.get(level);
    open.add(hash);
    if (open.size() == Tile.WIDTH) {
      byte[] tile = compare(new Tile(level, index, Tile.WIDTH), open);
      open.clear();
      add(level + 1, index / Tile.WIDTH, TiledNodes.fold(tile, 0, Tile.WIDTH));
    }
  }

  private void rest() {
    for (int level = 0; level < levels.size(); level++) {
      List<Hash> open = levels.get(level);
      if (!open.isEmpty()) {
        long index = (size >> (8 * level)) / Tile.WIDTH;
        compare(new Tile(level, index, open.size()), open);
      }
    }
  }

  private byte[] compare(Tile tile, List<Hash> hashes) {
    byte[] found = tile.requireFrom(source);
    if (found.length != tile.width() * Hash.LENGTH) {
      throw new LogException("`%s`: found %d bytes".formatted(tile.path(), found.length));
    }
    for (int i = 0; i < hashes.size(); i++) {
      if (!Hash.at(found, i * Hash.LENGTH).equals(hashes.get(i))) {
        throw new LogException(
            "`%s`: hash %d is not that of the entries".formatted(tile.path(), i));
      }
    }
    return found;
  }
}
