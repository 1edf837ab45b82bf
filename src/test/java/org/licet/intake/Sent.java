package org.licet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.locks.LockSupport;
import org.licet.web.Http;
import tools.jackson.databind.JsonNode;

/** Waits for the end of an import. */
final class Sent {
  private static final int MOST = 6_000;

  private Sent() {}

  static JsonNode over(Http http, Http.Answer sent) {
    assertThat(sent.status()).as(sent.text()).isEqualTo(202);
    for (int i = 0; i < MOST; i++) {
      JsonNode now = http.get(sent.header("Location")).json();
      if (now.has("finishedAt")) {
        return now;
      }
      LockSupport.parkNanos(20_000_000);
    }
    throw new AssertionError("the import is not over: " + http.get(sent.header("Location")).text());
  }
}
