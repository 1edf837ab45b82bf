package org.licet.transparencylog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** The files of a log that a server serves, C2SP tlog-tiles. */
public final class LogServer implements TileSource, AutoCloseable {
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final String prefix;
  private final Exchange exchange;

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
    this.exchange = new Exchange(patience, Entries.LARGEST);
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
      HttpResponse<byte[]> answer = exchange.send(HttpRequest.newBuilder(address).build());
      return switch (answer.statusCode()) {
        case 200 -> Optional.of(answer.body());
        case 404, 410 -> Optional.empty();
        default -> throw new IOException("answered with status " + answer.statusCode());
      };
    } catch (IOException e) {
      throw new UncheckedIOException("`" + address + "`", e);
    }
  }

  @Override
  public void close() {
    exchange.close();
  }
}
