package org.licet.transparencylog;

import java.util.Optional;

/** Where the files of a log are read: a database, a folder, a server. */
@FunctionalInterface
public interface TileSource {
  /** The bytes of a file by its path below the log, for example {@code checkpoint}. */
  Optional<byte[]> read(String path);
}
