package org.licet.issuance;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.licet.web.Body;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Revokes attestations, and shows that they were. */
@RestController
final class RevocationEndpoint {
  private static final String PATH = "/api/v1/attestations/{id}/revocation";

  private final RevokeAttestation revokeAttestation;
  private final Archive archive;

  RevocationEndpoint(RevokeAttestation revokeAttestation, Archive archive) {
    this.revokeAttestation = revokeAttestation;
    this.archive = archive;
  }

  @Requires(Operation.REVOKE)
  @PostMapping(path = PATH, consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> revoke(@PathVariable String id, HttpServletRequest request) {
    RevocationOrder order = RevocationOrder.read(Body.json(request));
    RevokeAttestation.Revoked revoked = revokeAttestation.revoke(id, order);
    ResponseEntity.BodyBuilder answer =
        revoked.first()
            ? ResponseEntity.created(URI.create(PATH.replace("{id}", id)))
            : ResponseEntity.ok();
    return answer.contentType(MediaType.APPLICATION_JSON).body(revoked.revocation().body());
  }

  @Requires(Operation.READ_ATTESTATIONS)
  @GetMapping(path = PATH, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> show(@PathVariable String id) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(org.springframework.http.CacheControl.noStore())
        .body(archive.requireRevocation(id).body());
  }

  /** The signed record. */
  @Requires(Operation.READ_ATTESTATIONS)
  @GetMapping(path = PATH + ".jws", produces = Download.COMPACT_JWS)
  ResponseEntity<byte[]> jws(@PathVariable String id) {
    return Download.signedRecord(archive.requireRevocation(id).jws());
  }

  /** C2SP tlog-proof: the signed record is in the log; 404 until it is, within a second. */
  @Requires(Operation.READ_ATTESTATIONS)
  @GetMapping(path = PATH + ".proof", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<byte[]> proof(@PathVariable String id) {
    return Download.proof(archive.requireRevocationProof(id));
  }
}
