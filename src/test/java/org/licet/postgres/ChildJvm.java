package org.licet.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A {@link CrashWriter} in a JVM of its own, and all that it said. */
final class ChildJvm {
  private static final int ROWS = 10;

  private final Process process;
  private final List<String> said = new ArrayList<>();
  private final List<String> other = new ArrayList<>();
  private final CountDownLatch writing = new CountDownLatch(ROWS);
  private final Thread reader;

  ChildJvm(Path folder, long first) throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CrashWriter.class.getName(),
                folder.toString(),
                Long.toString(first))
            .redirectErrorStream(true)
            .start();
    reader = Thread.ofPlatform().start(this::read);
  }

  private void read() {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith(CrashWriter.MARK)) {
          other.add(line);
          continue;
        }
        said.add(line.substring(CrashWriter.MARK.length()));
        if (said.getLast().startsWith("kept ")) {
          writing.countDown();
        }
      }
    } catch (IOException e) {
      other.add("its output was cut off: " + e.getMessage());
    }
  }

  long pid() {
    return process.pid();
  }

  /** Waits until some rows are in. */
  void awaitWriting() throws InterruptedException {
    while (!writing.await(50, TimeUnit.MILLISECONDS)) {
      if (!process.isAlive()) {
        reader.join();
        throw new AssertionError("the writer ended before it wrote: " + String.join("\n", other));
      }
    }
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly();
  }

  /** SIGTERM. */
  void terminate() {
    process.destroy();
  }

  /** Waits for its end; all that it said, killed or not. */
  List<String> awaitEnd() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the writer did not end: " + String.join("\n", other));
    }
    reader.join();
    return said;
  }
}
