package org.licet.signing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** An authority asked by HTTP, RFC 3161 §3.4. */
final class HttpTsa implements TimeStampingAuthority {
  /** Bytes; a TimeStampResp with a few certificates has about 6,000. */
  static final int LARGEST_ANSWER = 65_536;

  private static final String REQUEST = "application/timestamp-query";
  private static final String ANSWER = "application/timestamp-reply";
  private static final int OK = 200;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  private final HttpClient client;
  private final URI url;
  private final Duration timeout;

  /**
   * @param timeout for the whole exchange, connecting and the last byte included
   */
  HttpTsa(HttpClient client, URI url, Duration timeout) {
    this.client = client;
    this.url = url;
    this.timeout = timeout;
  }

  @Override
  public String name() {
    return url.toString();
  }

  @Override
  public byte[] answer(byte[] request) throws IOException {
    HttpRequest post =
        HttpRequest.newBuilder(url)
            .header("Content-Type", REQUEST)
            .header("Accept", ANSWER)
            .POST(HttpRequest.BodyPublishers.ofByteArray(request))
            .build();
    HttpResponse<byte[]> response =
        Exchange.await(
            client.sendAsync(
                post, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER)),
            timeout);
    int status = response.statusCode();
    if (status == TOO_MANY || status >= SERVER_ERROR) {
      throw new IOException("HTTP status %d".formatted(status));
    }
    String type = response.headers().firstValue("Content-Type").orElse("none");
    if (status != OK || !type.split(";", -1)[0].strip().equalsIgnoreCase(ANSWER)) {
      throw new TimeStampException(
          "found HTTP status %d with type `%s`, expected 200 with `%s`"
              .formatted(status, type, ANSWER),
          null);
    }
    return response.body();
  }
}
