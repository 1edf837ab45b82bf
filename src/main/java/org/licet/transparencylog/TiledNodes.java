package org.licet.transparencylog;

import java.util.HashMap;
import java.util.Map;

/** The nodes of a log of that many leaves, read from its tiles, each once. Not for many threads. */
final class TiledNodes implements Nodes {
  private static final int HEIGHT = 8;
  private final long size;
  private final TileSource source;
  private final Map<Tile, byte[]> read = new HashMap<>();

  TiledNodes(long size, TileSource source) {
    this.size = size;
    this.source = source;
  }

  @Override
  public Hash node(int level, long index) {
    int tileLevel = level / HEIGHT;
    int above = level % HEIGHT;
    long first = index << above;
    byte[] tile = tile(tileLevel, first / Tile.WIDTH);
    return fold(tile, (int) (first % Tile.WIDTH), 1 << above);
  }

  static Hash fold(byte[] tile, int from, int count) {
    if (count == 1) {
      return Hash.at(tile, from * Hash.LENGTH);
    }
    int half = count / 2;
    return Hash.ofNode(fold(tile, from, half), fold(tile, from + half, half));
  }

  private byte[] tile(int level, long index) {
    Tile tile =
        Tile.in(size, level, index)
            .orElseThrow(() -> new LogException("a log of " + size + " has no tile there"));
    return read.computeIfAbsent(tile, this::load);
  }

  private byte[] load(Tile tile) {
    byte[] bytes = tile.requireFrom(source);
    if (bytes.length != tile.width() * Hash.LENGTH) {
      throw new LogException(
          "`%s`: found %d bytes, expected %d"
              .formatted(tile.path(), bytes.length, tile.width() * Hash.LENGTH));
    }
    return bytes;
  }
}
