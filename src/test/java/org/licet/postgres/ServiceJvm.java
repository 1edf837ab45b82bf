package org.licet.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.StartupBenchmark;
import org.licet.web.Http;

/** {@code licet serve} in a JVM of its own. */
final class ServiceJvm {
  private static final Pattern LISTENS = Pattern.compile("listens on (http://127.0.0.1:[0-9]+),");
  private static final int SECONDS = 300;

  private final Process process;
  private final List<String> said = new ArrayList<>();
  private final CompletableFuture<URI> address = new CompletableFuture<>();
  private final Thread reader;

  ServiceJvm(Path folder) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(StartupBenchmark.flags());
    command.addAll(List.of("-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.licet.cli.Main", "serve", "--port=0", "--data=" + folder));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LICET_BOOTSTRAP_KEY", Http.KEY);
    process = builder.start();
    reader = Thread.ofPlatform().start(this::read);
  }

  private void read() {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
        Matcher listens = LISTENS.matcher(line);
        if (listens.find()) {
          address.complete(URI.create(listens.group(1)));
        }
      }
    } catch (IOException e) {
      said.add("its output was cut off: " + e.getMessage());
    }
    address.completeExceptionally(new AssertionError("ended: " + String.join("\n", said)));
  }

  /** Waits until it serves. */
  URI address() throws Exception {
    try {
      return address.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      kill();
      throw new AssertionError("the service did not start: " + String.join("\n", said), e);
    }
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    awaitEnd();
  }

  /** SIGTERM. */
  void terminate() throws InterruptedException {
    process.destroy();
    awaitEnd();
  }

  private void awaitEnd() throws InterruptedException {
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the service did not end");
    }
    reader.join();
  }
}
