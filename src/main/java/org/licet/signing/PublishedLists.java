package org.licet.signing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The revocation lists of other authorities, from files and by HTTP, in DER. Each is kept until the
 * next one is fetched, and given out until its {@code nextUpdate}: where an authority cannot be
 * reached for longer, there is none of it, and what is signed then says so by not holding it.
 */
public final class PublishedLists implements RevocationLists {
  private static final Logger LOG = LoggerFactory.getLogger(PublishedLists.class);
  private static final int LARGEST = 16 * 1024 * 1024;
  private static final Duration WHOLE = Duration.ofSeconds(10);
  private static final int OK = 200;

  private final List<String> sources;
  private final Clock clock;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(WHOLE).build();
  private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

  /**
   * @param sources files, or addresses that begin with {@code http:} or {@code https:}
   */
  public PublishedLists(List<String> sources, Clock clock) {
    this.sources = List.copyOf(sources);
    this.clock = clock;
  }

  @Override
  public List<byte[]> current() {
    List<byte[]> lists = new ArrayList<>();
    for (String source : sources) {
      byte[] list = kept.get(source);
      if (list != null && clock.instant().isBefore(Crl.fromDer(list).getNextUpdate().toInstant())) {
        lists.add(list.clone());
      }
    }
    return lists;
  }

  /**
   * Fetches all of them again; one that cannot be fetched, or is older than the one that is kept,
   * is said in the log, and the last one stays.
   */
  public void refresh() {
    for (String source : sources) {
      try {
        byte[] list = fetch(source);
        byte[] last = kept.get(source);
        if (last == null
            || !Crl.fromDer(list).getThisUpdate().before(Crl.fromDer(last).getThisUpdate())) {
          kept.put(source, list);
        } else {
          LOG.warn("revocation list `{}`: found one older than the last, which is kept", source);
        }
      } catch (IOException | SignatureVerificationException e) {
        LOG.warn("revocation list `{}`: {}", source, e.getMessage());
      }
    }
  }

  private byte[] fetch(String source) throws IOException {
    byte[] bytes =
        source.startsWith("http:") || source.startsWith("https:")
            ? download(URI.create(source))
            : Files.readAllBytes(Path.of(source));
    Crl.fromDer(bytes);
    return bytes;
  }

  private byte[] download(URI url) throws IOException {
    var exchange =
        http.sendAsync(
            HttpRequest.newBuilder(url).build(),
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
    HttpResponse<byte[]> response = Exchange.await(exchange, WHOLE);
    if (response.statusCode() != OK) {
      throw new IOException("HTTP status %d".formatted(response.statusCode()));
    }
    return response.body();
  }
}
