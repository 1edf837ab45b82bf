package org.licet.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.licet.web.Http;
import org.licet.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Orders that are sent to a service, each under a key of its own, and its answers. One that is not
 * answered is sent again under its key, so that in the end each was answered once.
 */
final class CrashOrders {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ObjectNode order = Http.example("texas-assignment.json");
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger sent = new AtomicInteger();
  private final Map<Integer, String> open = new ConcurrentHashMap<>();
  private final Map<Integer, Answered> answered = new ConcurrentHashMap<>();
  private final String trial;

  CrashOrders(String trial) {
    this.trial = trial;
  }

  /** An order that was answered with success. */
  record Answered(String assignment, String attestation, String body) {}

  Map<Integer, Answered> answered() {
    return answered;
  }

  /** Sends orders, one after the other, until it is interrupted. */
  void sendUntilInterrupted(URI service, CountDownLatch counted) {
    while (!Thread.currentThread().isInterrupted()) {
      if (send(service, sent.incrementAndGet())) {
        counted.countDown();
      }
    }
  }

  /** Sends again what was not answered; all of it is answered now. */
  void sendAgain(URI service) {
    for (int number : open.keySet()) {
      if (!send(service, number)) {
        throw new AssertionError("order " + number + " is not answered: " + open.get(number));
      }
    }
  }

  private boolean send(URI service, int number) {
    byte[] body = order.deepCopy().put("reference", "ORDER-" + number).toString().getBytes(UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve("/api/v1/assignments"))
            .header("Authorization", "Bearer " + Http.KEY)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", trial + "-" + number)
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    open.put(number, "no answer");
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 201 && answer.statusCode() != 200) {
        open.put(number, answer.statusCode() + " " + answer.body());
        return false;
      }
      JsonNode json = Json.read(answer.body().getBytes(UTF_8));
      answered.put(
          number,
          new Answered(
              json.path("id").asString(), json.at("/attestation/id").asString(), answer.body()));
      open.remove(number);
      return true;
    } catch (IOException e) {
      return false; // which is what the trial is about
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  HttpResponse<byte[]> get(URI service, String path) {
    try {
      return client.send(
          HttpRequest.newBuilder(service.resolve(path))
              .header("Authorization", "Bearer " + Http.KEY)
              .timeout(PATIENCE)
              .build(),
          BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(path, e);
    }
  }
}
