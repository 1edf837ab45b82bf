package org.licet.law;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The files of one law version, by path ({@code rules/IN/IN.dslr}), sorted, with LF line ends.
 *
 * @param files path to text
 */
public record LawFiles(SortedMap<String, String> files) {
  private static final List<String> ROOTS = List.of("jurisdictions", "rules");
  private static final List<String> ENDINGS = List.of(".yaml", ".dsl", ".dslr");

  /** Bytes that an archive may unpack to. */
  static final int LARGEST = 64 << 20;

  private static final String ARCHIVE = "/META-INF/licet/law.zip";

  public LawFiles {
    files = new TreeMap<>(files);
  }

  /** The law in a folder that holds {@code rules/} and {@code jurisdictions/}. */
  public static LawFiles in(Path folder) {
    SortedMap<String, String> files = new TreeMap<>();
    for (String root : ROOTS) {
      Path tree = folder.resolve(root);
      if (!Files.isDirectory(tree)) {
        Source where = new Source(tree.toString(), 1, 1);
        throw new LawRefusedException(
            List.of(
                new LawFault(
                    where, "no such folder; a law folder holds `rules` and `jurisdictions`")));
      }
      try (Stream<Path> paths = Files.walk(tree, FileVisitOption.FOLLOW_LINKS)) {
        for (Path path : paths.filter(Files::isRegularFile).toList()) {
          put(
              files,
              root + "/" + tree.relativize(path).toString().replace('\\', '/'),
              Files.readAllBytes(path));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("the law folder `" + folder + "` cannot be read", e);
      }
    }
    return new LawFiles(files);
  }

  /** The law that travels in the jar. */
  public static LawFiles bundled() {
    try (InputStream in = LawFiles.class.getResourceAsStream(ARCHIVE)) {
      if (in == null) {
        throw new IllegalStateException(
            "`" + ARCHIVE + "` is not in the jar: build with `mvn package`");
      }
      return unzip(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The law in a ZIP archive with {@code rules/} and {@code jurisdictions/} at its top; throws
   * {@link LawRefusedException} where it is none. At most {@link #LARGEST} bytes are unpacked.
   */
  public static LawFiles unzip(byte[] archive) {
    SortedMap<String, String> files = new TreeMap<>();
    int left = LARGEST;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readNBytes(left + 1);
        left -= bytes.length;
        if (left < 0) {
          throw refused("unpacks to more than " + LARGEST + " bytes, the most that is read");
        }
        if (files.containsKey(entry.getName())) {
          throw refused("holds `" + entry.getName() + "` twice");
        }
        put(files, entry.getName(), bytes);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw refused("is no ZIP archive that can be read: " + e.getMessage());
    }
    if (files.isEmpty()) {
      throw refused("is no ZIP archive with `rules` and `jurisdictions` at its top");
    }
    return new LawFiles(files);
  }

  private static LawRefusedException refused(String message) {
    return new LawRefusedException(List.of(new LawFault(new Source("the archive", 1, 1), message)));
  }

  /** The same bytes for the same files, whenever and wherever it is made. */
  public byte[] zip() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The files under a folder with that ending, sorted by path. */
  public SortedMap<String, String> under(String folder, String ending) {
    SortedMap<String, String> found = new TreeMap<>();
    files.forEach(
        (path, text) -> {
          if (path.startsWith(folder + "/") && path.endsWith(ending)) {
            found.put(path, text);
          }
        });
    return found;
  }

  /** The files that the digest covers: all but the cases and the questions they start from. */
  SortedMap<String, String> deciding() {
    SortedMap<String, String> found = new TreeMap<>(files);
    found.keySet().removeIf(path -> path.startsWith("rules/") && path.endsWith(".yaml"));
    return found;
  }

  private static void put(SortedMap<String, String> files, String path, byte[] bytes) {
    if (ENDINGS.stream().anyMatch(path::endsWith)
        && ROOTS.stream().anyMatch(r -> path.startsWith(r + "/"))) {
      files.put(path, new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }
  }
}
