package org.licet.issuance;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.regex.Pattern;
import org.licet.web.NotOnFileException;
import org.licet.web.Open;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves status lists. They may be kept, and are asked for again with their {@code ETag} before
 * they are used: what was revoked shows in the next answer.
 */
@RestController
final class StatusListsEndpoint {
  /** VC-JOSE-COSE §6.1.2. */
  private static final String VC_JWT = "application/vc+jwt";

  private static final Pattern NUMBERS = Pattern.compile("0|[1-9]\\d{0,12}");

  private final StatusListing listing;

  StatusListsEndpoint(StatusListing listing) {
    this.listing = listing;
  }

  @Open("whoever holds an attestation asks whether it still stands")
  @GetMapping(path = StatusListAddress.PATH + "{number}", produces = VC_JWT)
  ResponseEntity<byte[]> list(@PathVariable String number) {
    if (!NUMBERS.matcher(number).matches()) {
      throw new NotOnFileException("status list", number);
    }
    String jws = listing.require(Long.parseLong(number)).jws();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(VC_JWT))
        .cacheControl(CacheControl.noCache())
        .eTag(jws.substring(jws.lastIndexOf('.') + 1))
        .body(jws.getBytes(US_ASCII));
  }
}
