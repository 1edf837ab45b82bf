package org.licet.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to use a data folder: one process at a time, given back by the system when that process
 * dies.
 */
final class FolderLock implements AutoCloseable {
  /** Far behind the text, so that the holder's pid can be read where locks are mandatory. */
  private static final long POSITION = Long.MAX_VALUE - 1;

  /**
   * Locks of this JVM. INVARIANT: a file that this JVM has locked is never opened by it again,
   * because closing any descriptor of it gives the lock up (POSIX).
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Takes the lock, or refuses and names the process that holds it. */
  static FolderLock take(Layout layout) {
    Path file = layout.lock();
    if (!HELD.add(file)) {
      throw refused(layout, Long.toString(ProcessHandle.current().pid()));
    }
    FileChannel channel = null;
    try {
      channel = open(file);
      if (channel != null) {
        return new FolderLock(file, channel);
      }
      throw refused(layout, Files.readString(file).strip());
    } catch (IOException e) {
      throw new LocalPostgresException(
          "data folder `%s`: cannot lock `%s`: %s"
              .formatted(layout.folder(), file.getFileName(), e.getMessage()),
          e);
    } finally {
      if (channel == null) {
        HELD.remove(file);
      }
    }
  }

  private static @Nullable FileChannel open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock(POSITION, 1, false);
      if (lock == null) {
        return null;
      }
      byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
      channel.truncate(0).write(ByteBuffer.wrap(pid));
      return channel;
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
  }

  private static LocalPostgresException refused(Layout layout, String pid) {
    return new LocalPostgresException(
        "data folder `%s` is in use by another licet, process `%s`: stop that one, or choose another folder with `--data=DIR`"
            .formatted(layout.folder(), pid));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new LocalPostgresException("cannot unlock `%s`: %s".formatted(file, e.getMessage()), e);
    } finally {
      HELD.remove(file);
    }
  }
}
