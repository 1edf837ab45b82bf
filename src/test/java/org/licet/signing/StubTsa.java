package org.licet.signing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A time-stamping authority by HTTP, for tests; how it answers can be changed at any time. */
public final class StubTsa implements AutoCloseable {
  /** Answers one request, or hangs. */
  public interface Behaviour {
    void answer(HttpExchange exchange, byte[] request) throws IOException;
  }

  static final Behaviour HANGING = (_, _) -> await();

  static final Behaviour HANGING_IN_THE_BODY =
      (exchange, _) -> {
        exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write(48);
        exchange.getResponseBody().flush();
        await();
      };

  private final HttpServer server;
  private final AtomicReference<Behaviour> behaviour;
  private final AtomicInteger asked = new AtomicInteger();

  public StubTsa(Behaviour first) {
    behaviour = new AtomicReference<>(first);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/tsa",
        exchange -> {
          asked.incrementAndGet();
          behaviour.get().answer(exchange, exchange.getRequestBody().readAllBytes());
        });
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:%d/tsa".formatted(server.getAddress().getPort()));
  }

  public int asked() {
    return asked.get();
  }

  public void behave(Behaviour next) {
    behaviour.set(next);
  }

  boolean isHanging() {
    return behaviour.get() == HANGING || behaviour.get() == HANGING_IN_THE_BODY;
  }

  static Behaviour honest(TimeStampingAuthority authority) {
    return (exchange, request) -> reply(exchange, 200, authority.answer(request));
  }

  /** Answers what an authority would have answered to another request. */
  static void reply(HttpExchange exchange, int status, byte[] bytes) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  public static void failing(HttpExchange exchange, byte[] request) throws IOException {
    reply(exchange, 500, "out of order".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  private static void await() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
