package org.licet.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/**
 * Where things lie in a data folder. Both paths are absolute and real: processes are known again by
 * them.
 *
 * @param folder the data folder, which others put their things into too
 * @param home what is PostgreSQL's alone, and readable by nobody else
 */
record Layout(Path folder, Path home) {
  private static final String OWNER_ONLY = "rwx------";

  /** Makes the folders where they are missing, and refuses a place where a server cannot live. */
  static Layout prepare(Path dataFolder) {
    try {
      Path folder = Files.createDirectories(dataFolder).toRealPath();
      Layout layout =
          new Layout(folder, Files.createDirectories(folder.resolve("postgres")).toRealPath());
      layout.requireWritable();
      layout.requirePrivate();
      return layout;
    } catch (FileAlreadyExistsException e) {
      throw new LocalPostgresException(
          "data folder `%s`: `%s` is a file, expected a folder".formatted(dataFolder, e.getFile()),
          e);
    } catch (AccessDeniedException e) {
      throw notWritable(dataFolder, e.getFile(), e);
    } catch (IOException e) {
      throw new LocalPostgresException(
          "data folder `%s` cannot be used: %s".formatted(dataFolder, e.getMessage()), e);
    }
  }

  private static LocalPostgresException notWritable(
      Path dataFolder, String place, IOException cause) {
    return new LocalPostgresException(
        "data folder `%s`: user `%s` may not write to `%s`: give it the right, or choose another folder with `--data=DIR`"
            .formatted(dataFolder, System.getProperty("user.name"), place),
        cause);
  }

  private void requireWritable() throws IOException {
    for (Path place : List.of(folder, home)) {
      try {
        Files.delete(Files.createTempFile(place, "probe", null));
      } catch (AccessDeniedException e) {
        throw notWritable(folder, place.toString(), e);
      }
    }
  }

  /**
   * PostgreSQL refuses a folder that others may enter, and a disk without permissions lets everyone
   * in.
   */
  private void requirePrivate() throws IOException {
    if (!Files.getFileStore(home).supportsFileAttributeView("posix")) {
      return; // Windows: the profile of the user is private
    }
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString(OWNER_ONLY));
    String found = PosixFilePermissions.toString(Files.getPosixFilePermissions(home));
    if (!found.equals(OWNER_ONLY)) {
      throw new LocalPostgresException(
          "data folder `%s`: its disk keeps permissions `%s`, expected `%s`: choose a folder on a local disk with `--data=DIR`"
              .formatted(folder, found, OWNER_ONLY));
    }
  }

  Path lock() {
    return folder.resolve("licet.lock");
  }

  /** The database cluster. It is there whole or not at all. */
  Path data() {
    return home.resolve("data");
  }

  /** A cluster that is being made; left over where that was cut off. */
  Path unfinished() {
    return home.resolve("data.new");
  }

  Path postmasterPid() {
    return data().resolve("postmaster.pid");
  }

  Path password() {
    return home.resolve("password");
  }

  /** The port that served last. */
  Path port() {
    return home.resolve("port");
  }

  Path log() {
    return home.resolve("log");
  }

  /** Deletes a folder and all that is in it, if it is there. */
  static void deleteTree(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> places;
    try (var walk = Files.walk(folder)) {
      places = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path place : places) {
      Files.deleteIfExists(place);
    }
  }
}
