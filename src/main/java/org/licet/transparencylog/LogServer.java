package org.licet.transparencylog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The files of a log that a server serves, C2SP tlog-tiles. */
public final class LogServer implements TileSource, AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final String prefix;
  private final Duration patience;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /**
   * A server.
   *
   * @param prefix of every file's address, for example {@code https://licet.example/log}
   */
  public LogServer(URI prefix) {
    this(prefix, ANSWER);
  }

  LogServer(URI prefix, Duration patience) {
    this.prefix = prefix.toString().replaceFirst("/+$", "") + "/";
    this.patience = patience;
  }

  /**
   * Reads a file.
   *
   * @throws UncheckedIOException where the server does not answer in time, answers neither with a
   *     file nor that there is none, or with more than any file of a log has
   */
  @Override
  public Optional<byte[]> read(String path) {
    URI address = URI.create(prefix + path);
    try {
      HttpResponse<byte[]> answer = await(address);
      return switch (answer.statusCode()) {
        case 200 -> Optional.of(answer.body());
        case 404, 410 -> Optional.empty();
        default -> throw new IOException("answered with status " + answer.statusCode());
      };
    } catch (IOException e) {
      throw new UncheckedIOException("`" + address + "`", e);
    }
  }

  /** The client's own timeout ends with the first byte of the body; this one with its last. */
  private HttpResponse<byte[]> await(URI address) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            HttpRequest.newBuilder(address).build(),
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), Entries.LARGEST));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no whole answer within " + patience.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ConnectException
          ? new IOException("nobody answers there", e)
          : new IOException(String.valueOf(e.getCause().getMessage()), e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the answer", e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
