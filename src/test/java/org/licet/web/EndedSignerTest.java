package org.licet.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.signing.DevelopmentPki;
import org.licet.signing.Signer;
import org.licet.signing.SigningException;
import org.springframework.http.ResponseEntity;

class EndedSignerTest {
  @Test
  void aSignerThatHasEndedIsAnswered503AndTheProblemSaysSo(@TempDir Path folder) {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T10:00:00Z"));
    Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    Signer signer = DevelopmentPki.open(folder.resolve("pki"), clock).signer();
    now.set(signer.end().plusSeconds(1));

    SigningException ended = catchThrowableOfType(SigningException.class, signer::now);
    ResponseEntity<byte[]> answer = new Problems().unsigned(ended);

    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    assertThat(new String(answer.getBody(), UTF_8))
        .contains("nothing was signed", "ended `" + signer.end() + "`");
  }
}
