package org.licet.transparencylog;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of a log, C2SP tlog-tiles: up to 256 hashes of one level, or up to 256 entries.
 *
 * @param level 0 to 5 for hashes of complete subtrees over {@code 256^level} leaves; {@link
 *     #ENTRIES} for the entries themselves
 * @param index from 0
 * @param width 1 to 256; below 256 the tile is partial
 */
record Tile(int level, long index, int width) {
  static final int ENTRIES = -1;
  static final int WIDTH = 256;
  private static final int HIGHEST = 5;
  private static final long MOST = 1_000_000_000_000L;
  private static final Pattern PATHS =
      Pattern.compile("tile/(entries|[0-5])/((?:x[0-9]{3}/)*[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  Tile {
    boolean right =
        level >= ENTRIES && level <= HIGHEST && index >= 0 && width >= 1 && width <= WIDTH;
    if (!right) {
      throw new IllegalArgumentException("no tile " + level + "/" + index + " of " + width);
    }
  }

  /** Where it is served, for example {@code tile/0/x001/234.p/17}. */
  String path() {
    StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      path.insert(0, "x%03d/".formatted(rest % 1000));
    }
    path.insert(0, "tile/" + (level == ENTRIES ? "entries" : level) + "/");
    return width == WIDTH ? path.toString() : path + ".p/" + width;
  }

  /** The tile that a path names in the one way in which it may be written. */
  static Optional<Tile> ofPath(String path) {
    Matcher parts = PATHS.matcher(path);
    if (path.length() > 60 || !parts.matches()) {
      return Optional.empty();
    }
    long index = 0;
    for (String part : parts.group(2).split("/", -1)) {
      index = index * 1000 + Integer.parseInt(part.replace("x", ""));
      if (index > MOST) {
        return Optional.empty();
      }
    }
    int level = parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1));
    int width = parts.group(3) == null ? WIDTH : Integer.parseInt(parts.group(3));
    return width > WIDTH
        ? Optional.empty()
        : Optional.of(new Tile(level, index, width)).filter(tile -> tile.path().equals(path));
  }

  /**
   * The tile at that place in a log of {@code size} leaves; empty where it has nothing there yet.
   */
  static Optional<Tile> in(long size, int level, long index) {
    long count = level <= 0 ? size : size >> (8 * level);
    long width = Math.min(WIDTH, count - index * WIDTH);
    return width < 1 ? Optional.empty() : Optional.of(new Tile(level, index, (int) width));
  }

  /**
   * What it holds: its own file, or the beginning of the full tile, since a log may stop serving
   * what has become full (C2SP tlog-tiles).
   */
  byte[] requireFrom(TileSource source) {
    Optional<byte[]> own = source.read(path());
    if (own.isEmpty() && width < WIDTH) {
      Tile full = new Tile(level, index, WIDTH);
      own = source.read(full.path()).map(bytes -> beginning(full.path(), bytes));
    }
    return own.orElseThrow(() -> new LogException("`" + path() + "` is missing"));
  }

  private byte[] beginning(String name, byte[] full) {
    return level == ENTRIES
        ? Entries.beginning(name, full, width)
        : Arrays.copyOf(full, Math.min(full.length, width * Hash.LENGTH));
  }
}
