package org.licet.transparencylog;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks servers of others, for answers of bounded time and size. */
final class Exchange implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final Duration patience;
  private final int most;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /**
   * For answers of at most {@code most} bytes.
   *
   * @param patience until the last byte
   */
  Exchange(Duration patience, int most) {
    this.patience = patience;
    this.most = most;
  }

  /**
   * Waits for an answer of whatever status. The client's own timeout ends with the first byte of
   * the body; this one with its last.
   */
  HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), most));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no whole answer within " + patience.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw cause == null || cause instanceof ConnectException
          ? new IOException("nobody answers there", e)
          : new IOException(String.valueOf(cause.getMessage()), e);
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
