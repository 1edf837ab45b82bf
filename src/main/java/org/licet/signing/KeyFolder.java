package org.licet.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A folder of keys in the making, beside the place where it will stand, to which it is moved in one
 * step when each file is on disk. What an earlier process left half made is deleted. Modes: folder
 * 0700, public files 0644, secrets 0600.
 */
final class KeyFolder implements AutoCloseable {
  private final Path part;

  private KeyFolder(Path part) {
    this.part = part;
  }

  static KeyFolder beside(Path folder) throws IOException {
    Path parent = parentOf(folder);
    Files.createDirectories(parent);
    String prefix = folder.getFileName() + ".part-";
    try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, prefix + "*")) {
      for (Path each : left) {
        delete(each);
      }
    }
    return new KeyFolder(Files.createTempDirectory(parent, prefix, mode("rwx------")));
  }

  /** Puts a new secret in the place of an old one, in one step. */
  static void replaceSecret(Path file, byte[] bytes) throws IOException {
    replace(file, bytes, "rw-------");
  }

  /** The same, of what everybody may read. */
  static void replacePublic(Path file, byte[] bytes) throws IOException {
    replace(file, bytes, "rw-r--r--");
  }

  private static void replace(Path file, byte[] bytes, String mode) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(next);
    write(next, bytes, mode);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    force(parentOf(file));
  }

  void writePublic(String name, String text) throws IOException {
    write(part.resolve(name), text.getBytes(US_ASCII), "rw-r--r--");
  }

  void writeSecret(String name, byte[] bytes) throws IOException {
    write(part.resolve(name), bytes, "rw-------");
  }

  /** The place may be an empty folder. */
  void moveTo(Path folder) throws IOException {
    force(part);
    Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    force(parentOf(folder));
  }

  @Override
  public void close() throws IOException {
    delete(part);
  }

  private static void write(Path file, byte[] bytes, String mode) throws IOException {
    try (FileChannel channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), mode(mode))) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /**
   * Puts a folder's entries on disk, so that a power cut cannot take back keys that have signed.
   */
  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    }
  }

  private static Path parentOf(Path path) throws IOException {
    Path parent = path.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException(
          "`%s`: found the root of a disk, expected a place in a folder".formatted(path));
    }
    return parent;
  }

  private static FileAttribute<?> mode(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path each : files) {
        Files.delete(each);
      }
    }
    Files.delete(folder);
  }
}
