package org.licet.transparencylog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.licet.web.Http;

/** A copy of the log of the service, made by what reading the whole of it asks for. */
public final class LogCopy {
  private LogCopy() {}

  /** Writes every file that a check of the log reads, at the checkpoint of now. */
  public static Checkpoint of(Http http, NoteKey key, Path folder) {
    byte[] checkpoint = http.get("/log/checkpoint").body();
    TileSource copying =
        path -> {
          Http.Answer answer = http.get("/log/" + path);
          byte[] bytes = path.equals("checkpoint") ? checkpoint : answer.body();
          return answer.status() == 200
              ? Optional.of(write(folder, path, bytes))
              : Optional.empty();
        };
    return Fsck.check(copying, key);
  }

  static byte[] write(Path folder, String path, byte[] bytes) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of a copy. */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Waits until what that answer attested is in a checkpoint. */
  public static LogProof await(Http http, Http.Answer issued) throws InterruptedException {
    String path = "/api/v1/attestations/" + issued.json().at("/attestation/id").asString();
    Http.Answer answer = http.get(path + ".proof");
    for (int i = 0; i < 200 && answer.status() == 404; i++) {
      Thread.sleep(50);
      answer = http.get(path + ".proof");
    }
    return LogProof.parse(answer.text());
  }
}
