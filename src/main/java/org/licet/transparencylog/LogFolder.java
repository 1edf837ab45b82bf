package org.licet.transparencylog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files of a log in a folder, as they would be served. */
public record LogFolder(Path folder) implements TileSource {

  /**
   * Reads a file.
   *
   * @throws UncheckedIOException where it is there and cannot be read, or is larger than any file
   *     of a log
   */
  @Override
  public Optional<byte[]> read(String path) {
    Path file = folder.resolve(path);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      if (Files.size(file) > Entries.LARGEST) {
        throw new IOException(
            "over %,d bytes, the most of a log's file".formatted(Entries.LARGEST));
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("`" + file + "`", e);
    }
  }
}
