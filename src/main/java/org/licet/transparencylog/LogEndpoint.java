package org.licet.transparencylog;

import jakarta.servlet.http.HttpServletRequest;
import org.licet.web.NotOnFileException;
import org.licet.web.Open;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the log to anybody: C2SP tlog-tiles. */
@RestController
final class LogEndpoint {
  private static final String ROOT = "/log/";
  private static final int YEAR = 365;

  private final TransparencyLog log;

  LogEndpoint(TransparencyLog log) {
    this.log = log;
  }

  @Open("the log is for everybody to check; it holds salted hashes alone")
  @GetMapping(ROOT + "checkpoint")
  ResponseEntity<byte[]> checkpoint() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/plain;charset=utf-8"))
        .cacheControl(CacheControl.noStore())
        .body(file("checkpoint"));
  }

  @Open("the log is for everybody to check; it holds salted hashes alone")
  @GetMapping(ROOT + "tile/**")
  ResponseEntity<byte[]> tile(HttpServletRequest request) {
    String path = request.getRequestURI().substring(ROOT.length());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(
            CacheControl.maxAge(java.time.Duration.ofDays(YEAR)).cachePublic().immutable())
        .body(file(path));
  }

  private byte[] file(String path) {
    return log.file(path).orElseThrow(() -> new NotOnFileException("file of the log", path));
  }
}
