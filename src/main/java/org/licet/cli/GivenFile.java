package org.licet.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that a command was given. */
final class GivenFile {
  static final Path STDIN = Path.of("-");
  private static final int LIMIT = 64 << 20;

  private GivenFile() {}

  /** The bytes of a file, or of standard input where it is {@code -}; at most 64 MiB. */
  static byte[] read(Path file) {
    try {
      if (file.equals(STDIN)) {
        return System.in.readNBytes(LIMIT);
      }
      if (Files.isDirectory(file)) {
        throw CommandRefusedException.unreadable("`" + file + "` is a folder, expected a file", null);
      }
      if (Files.size(file) > LIMIT) {
        throw CommandRefusedException.unreadable("`" + file + "` is over 64 MiB", null);
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw CommandRefusedException.unreadable("`" + file + "`: " + because(e), e);
    }
  }

  /** Why a file cannot be read, in words. */
  static String because(IOException failure) {
    return switch (failure) {
      case NoSuchFileException none -> "no such file";
      case FileNotFoundException none -> "no such file";
      case AccessDeniedException denied -> "permission denied";
      default -> String.valueOf(failure.getMessage());
    };
  }
}
