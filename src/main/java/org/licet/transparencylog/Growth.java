package org.licet.transparencylog;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.TreeMap;

/** Tiles that grow by leaves: each that is full gives one hash to the level above. */
final class Growth {
  private final LogStore store;
  private final TreeMap<Place, byte[]> grown = new TreeMap<>();

  Growth(LogStore store) {
    this.store = store;
  }

  private record Place(int level, long index) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int levels = Integer.compare(level, other.level);
      return levels == 0 ? Long.compare(index, other.index) : levels;
    }
  }

  void add(LogStore.Placed entry) {
    byte[] bundle = Entries.write(List.of(entry.leaf()));
    extend(new Place(Tile.ENTRIES, entry.index() / Tile.WIDTH), bundle);
    add(0, entry.index(), Hash.ofLeaf(entry.leaf()));
  }

  private void add(int level, long index, Hash hash) {
    Place place = new Place(level, index / Tile.WIDTH);
    byte[] tile = extend(place, hash.bytes());
    if (tile.length == Tile.WIDTH * Hash.LENGTH) {
      add(level + 1, place.index(), TiledNodes.fold(tile, 0, Tile.WIDTH));
    }
  }

  private byte[] extend(Place place, byte[] more) {
    byte[] before =
        grown.containsKey(place)
            ? grown.get(place)
            : store.tile(place.level(), place.index()).orElse(new byte[0]);
    ByteArrayOutputStream longer = new ByteArrayOutputStream(before.length + more.length);
    longer.writeBytes(before);
    longer.writeBytes(more);
    grown.put(place, longer.toByteArray());
    return grown.get(place);
  }

  void keep() {
    grown.forEach((place, bytes) -> store.keep(place.level(), place.index(), bytes));
  }
}
