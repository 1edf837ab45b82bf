package org.licet.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Talks to the service under test, with a key for everything where nothing else is said. */
public final class Http {
  /** What the service under test is given as {@code LICET_BOOTSTRAP_KEY}. */
  public static final String KEY = "a-key-for-everything-0123456789-abcdefgh";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Environment environment;
  private final String key;

  public Http(Environment environment) {
    this(environment, KEY);
  }

  private Http(Environment environment, String key) {
    this.environment = environment;
    this.key = key;
  }

  /** The same service, asked with another key. */
  public Http with(String other) {
    return new Http(environment, other);
  }

  /** The same service, asked by nobody. */
  public Http withoutKey() {
    return with("");
  }

  /** An answer. */
  public record Answer(HttpResponse<byte[]> response) {
    public int status() {
      return response.statusCode();
    }

    public byte[] body() {
      return response.body();
    }

    public String text() {
      return new String(body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      return Json.read(body());
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  public int port() {
    return environment.getRequiredProperty("local.server.port", Integer.class);
  }

  public Answer get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  public Answer postJson(String path, byte[] body, String... headers) {
    return post(path, body, with(headers, "Content-Type", "application/json"));
  }

  public Answer postJson(String path, JsonNode body, String... headers) {
    return postJson(path, Json.write(body), headers);
  }

  public Answer post(String path, byte[] body, String... headers) {
    return send(request(path, headers).POST(BodyPublishers.ofByteArray(body)));
  }

  public HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    if (!key.isEmpty()) {
      builder.header("Authorization", "Bearer " + key);
    }
    return headers.length == 0 ? builder : builder.headers(headers);
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An example by its file's name. */
  public static ObjectNode example(String name) {
    try (InputStream in =
        Objects.requireNonNull(Http.class.getResourceAsStream("/examples/" + name), name)) {
      return (ObjectNode) Json.read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] with(String[] headers, String name, String value) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = name;
    all[headers.length + 1] = value;
    return all;
  }
}
