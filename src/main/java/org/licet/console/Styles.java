package org.licet.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.licet.web.Open;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the pages look. */
@RestController
final class Styles {
  private static final Duration KEPT = Duration.ofMinutes(10);

  @Open("the page for signing in looks so too")
  @GetMapping("/console.css")
  ResponseEntity<byte[]> css() {
    try (InputStream css = Html.open("console.css")) {
      return ResponseEntity.ok()
          .contentType(MediaType.parseMediaType("text/css;charset=utf-8"))
          .cacheControl(CacheControl.maxAge(KEPT))
          .body(css.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
