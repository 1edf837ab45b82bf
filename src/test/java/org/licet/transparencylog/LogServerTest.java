package org.licet.transparencylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a log's reader does with servers that do not answer as they should. */
class LogServerTest {
  private static final byte[] BODY = {1, 2, 3};
  private HttpServer server;
  private LogServer log;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/log/", LogServerTest::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    URI prefix = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/log/");
    log = new LogServer(prefix, Duration.ofSeconds(1));
  }

  @AfterEach
  void stop() {
    log.close();
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange;
        OutputStream out = exchange.getResponseBody()) {
      switch (exchange.getRequestURI().getPath()) {
        case "/log/small" -> exchange.sendResponseHeaders(200, BODY.length);
        case "/log/huge" -> {
          exchange.sendResponseHeaders(200, 0);
          out.write(new byte[Entries.LARGEST + 1]);
          return;
        }
        case "/log/slow" -> {
          exchange.sendResponseHeaders(200, 2 * BODY.length);
          out.write(BODY);
          out.flush();
          Thread.sleep(5000);
          return;
        }
        case "/log/broken" -> exchange.sendResponseHeaders(500, BODY.length);
        default -> exchange.sendResponseHeaders(404, BODY.length);
      }
      out.write(BODY);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private void refuses(String path, String because) {
    assertThatThrownBy(() -> log.read(path))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("/log/" + path)
        .cause()
        .hasMessageContaining(because);
  }

  @Test
  void aFileIsReadAndOneThatIsMissingIsSaidToBe() {
    assertThat(log.read("small")).contains(BODY);
    assertThat(log.read("missing")).isEmpty();
  }

  @Test
  void whatIsNoAnswerIsAnError() {
    refuses("broken", "answered with status 500");
    refuses("huge", "body exceeds capacity: 16777472");
    refuses("slow", "no whole answer within 1 s");
    server.stop(0);
    refuses("small", "nobody answers there");
  }
}
