package org.licet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Writes several files, or, where one cannot be written, leaves all as they were. */
final class AllOrNothing {
  private final List<Path> fresh = new ArrayList<>();
  private final Map<Path, Path> waiting = new LinkedHashMap<>();
  private final Map<Path, byte @Nullable []> before = new LinkedHashMap<>();

  private AllOrNothing() {}

  static void write(SortedMap<Path, String> texts) throws IOException {
    AllOrNothing writing = new AllOrNothing();
    try {
      for (var text : texts.entrySet()) {
        writing.prepare(text.getKey(), text.getValue());
      }
      for (var file : writing.waiting.entrySet()) {
        writing.put(file.getKey(), file.getValue());
      }
    } catch (IOException e) {
      writing.undo(e);
      throw e;
    }
  }

  private void prepare(Path file, String text) throws IOException {
    folder(file.toAbsolutePath().getParent());
    Path beside = file.resolveSibling("." + file.getFileName() + ".new");
    waiting.put(file, beside);
    Files.writeString(beside, text);
  }

  private void folder(@Nullable Path folder) throws IOException {
    if (folder != null && !Files.isDirectory(folder)) {
      folder(folder.getParent());
      Files.createDirectory(folder);
      fresh.add(folder);
    }
  }

  private void put(Path file, Path beside) throws IOException {
    before.put(file, Files.exists(file) ? Files.readAllBytes(file) : null);
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private void undo(IOException cause) {
    try {
      for (var file : before.entrySet()) {
        byte[] text = file.getValue();
        if (text == null) {
          Files.deleteIfExists(file.getKey());
        } else {
          Files.write(file.getKey(), text);
        }
      }
      for (Path beside : waiting.values()) {
        Files.deleteIfExists(beside);
      }
      for (Path folder : fresh.reversed()) {
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }
}
