package org.licet.transparencylog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** An entry bundle, C2SP tlog-tiles: each entry with its length before it, two bytes big-endian. */
final class Entries {
  private static final int LONGEST = 0xFFFF;

  /** Bytes of the largest bundle, which no other file of a log is larger than. */
  static final int LARGEST = Tile.WIDTH * (2 + LONGEST);

  private Entries() {}

  static byte[] write(List<byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      if (entry.length > LONGEST) {
        throw new IllegalArgumentException("an entry has at most 65,535 bytes");
      }
      out.write(entry.length >> 8);
      out.write(entry.length);
      out.writeBytes(entry);
    }
    return out.toByteArray();
  }

  static List<byte[]> read(String name, byte[] bundle) {
    ByteBuffer in = ByteBuffer.wrap(bundle);
    List<byte[]> entries = new ArrayList<>();
    while (in.hasRemaining()) {
      int length = in.remaining() < 2 ? LONGEST + 1 : Short.toUnsignedInt(in.getShort());
      if (length > in.remaining()) {
        throw new LogException("`" + name + "` breaks off in entry " + entries.size());
      }
      byte[] entry = new byte[length];
      in.get(entry);
      entries.add(entry);
    }
    return entries;
  }

  /** The first {@code count} entries of a bundle, as a bundle. */
  static byte[] beginning(String name, byte[] bundle, int count) {
    List<byte[]> entries = read(name, bundle);
    return write(entries.subList(0, Math.min(count, entries.size())));
  }
}
