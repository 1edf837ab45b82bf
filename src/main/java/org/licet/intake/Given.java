package org.licet.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that was sent, and how much of it was read. */
final class Given implements Closeable {
  private final Path path;
  private final FileChannel channel;

  private Given(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  static Given open(Path path) throws IOException {
    return new Given(path, FileChannel.open(path, StandardOpenOption.READ));
  }

  Path path() {
    return path;
  }

  InputStream stream() {
    return Channels.newInputStream(channel);
  }

  /** Whoever has read it to its end may have closed it. */
  long done() throws IOException {
    return channel.isOpen() ? channel.position() : Files.size(path);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
