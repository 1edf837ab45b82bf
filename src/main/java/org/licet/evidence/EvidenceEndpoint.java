package org.licet.evidence;

import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Evidence bundles to download; made anew each time, with what is known by then. */
@RestController
final class EvidenceEndpoint {
  private static final String ZIP = "application/zip";

  private final Evidence evidence;

  EvidenceEndpoint(Evidence evidence) {
    this.evidence = evidence;
  }

  @Requires(Operation.READ_ATTESTATIONS)
  @GetMapping(path = "/api/v1/attestations/{id}.zip", produces = ZIP)
  ResponseEntity<byte[]> bundle(@PathVariable String id) {
    byte[] zip = evidence.require(id).zip();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(ZIP))
        .cacheControl(CacheControl.noCache())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("evidence-" + id + ".zip").build().toString())
        .body(zip);
  }
}
