package org.licet.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The system user that the server runs as. PostgreSQL refuses root. Where licet runs as root, the
 * server runs in a user namespace of its own, without a capability but still the owner of its files
 * ({@code unshare -U}); where that is forbidden (Docker's default), as {@code nobody}, who then
 * owns PostgreSQL's folder; and where that folder already belongs to somebody else, as that user.
 */
final class ServerUser {
  private static final List<String> UNSHARED = List.of("unshare", "-U");
  private static final int NOBODY = 65534;

  private ServerUser() {}

  /** What is put before a command; nothing for an ordinary user. */
  static List<String> prefix(Layout layout) {
    if (!isRoot()) {
      return List.of();
    }
    if (!isLinux()) {
      throw new LocalPostgresException(
          "PostgreSQL does not run as root: start licet as an ordinary user");
    }
    try {
      int owner = (int) Files.getAttribute(layout.home(), "unix:uid");
      if (owner == 0 && succeeds(UNSHARED, "true")) {
        return UNSHARED;
      }
      List<String> prefix = become(owner == 0 ? NOBODY : owner);
      if (owner == 0) {
        giveToNobody(layout);
      }
      requireEntry(layout, prefix);
      return prefix;
    } catch (IOException e) {
      throw new LocalPostgresException(
          "data folder `%s`: %s".formatted(layout.folder(), e.getMessage()), e);
    }
  }

  private static List<String> become(int user) {
    return List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups");
  }

  private static void giveToNobody(Layout layout) throws IOException {
    var permissions = Files.getPosixFilePermissions(layout.folder());
    permissions.add(PosixFilePermission.OTHERS_EXECUTE);
    Files.setPosixFilePermissions(layout.folder(), permissions);
    List<Path> places;
    try (var walk = Files.walk(layout.home())) {
      places = walk.toList();
    }
    for (Path place : places) {
      Files.setAttribute(place, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
    }
  }

  private static void requireEntry(Layout layout, List<String> prefix) {
    if (!succeeds(prefix, "true")) {
      throw new LocalPostgresException(
          "PostgreSQL does not run as root, and neither `unshare -U` nor `setpriv` can leave it"
              + " here: start licet as an ordinary user");
    }
    if (!succeeds(prefix, "test", "-x", layout.home().toString())) {
      throw new LocalPostgresException(
          "PostgreSQL does not run as root, and the user that it runs as (`%s`) may not enter `%s`: choose a folder that it can reach with `--data=DIR`"
              .formatted(String.join(" ", prefix), layout.home()));
    }
  }

  private static boolean isLinux() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
  }

  private static boolean isRoot() {
    try {
      return isLinux()
          ? Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)
          : System.getProperty("user.name").equals("root");
    } catch (IOException e) {
      throw new LocalPostgresException("cannot read `/proc/self`: " + e.getMessage(), e);
    }
  }

  /** A program that is not installed does not succeed. */
  private static boolean succeeds(List<String> prefix, String... command) {
    List<String> words = new ArrayList<>(prefix);
    words.addAll(List.of(command));
    try {
      Process process =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.onExit().join().exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
