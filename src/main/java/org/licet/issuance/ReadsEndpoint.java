package org.licet.issuance;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import org.licet.lawversion.LawInForce;
import org.licet.web.Body;
import org.licet.web.Json;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Records who really read, and shows what was recorded. */
@RestController
final class ReadsEndpoint {
  private static final String ATTESTATION = "/api/v1/attestations/{id}";
  private static final String READ = RecordedRead.PATH + "{id}";

  private final RecordRead recordRead;
  private final Archive archive;
  private final LawInForce laws;
  private final Clock clock;

  ReadsEndpoint(RecordRead recordRead, Archive archive, LawInForce laws, Clock clock) {
    this.recordRead = recordRead;
    this.archive = archive;
    this.laws = laws;
    this.clock = clock;
  }

  /** The law of then is made ready before the transaction, which should be short. */
  @Requires(Operation.RECORD_READ)
  @PostMapping(
      path = ATTESTATION + "/read",
      consumes = APPLICATION_JSON_VALUE,
      produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> read(@PathVariable String id, HttpServletRequest request) {
    ReadingOrder order = ReadingOrder.read(Body.json(request), clock.instant());
    archive.requireAttestation(id);
    RecordRead.Recorded recorded = recordRead.record(id, order, laws.then(order.readAt()));
    RecordedRead read = recorded.read();
    return Json.answer(
        recorded.first()
            ? ResponseEntity.created(URI.create(RecordedRead.PATH + read.id()))
            : ResponseEntity.ok(),
        read.json());
  }

  /** The earliest recorded, 1,000 at most; {@code total} says how many there are. */
  @Requires(Operation.READ_ATTESTATIONS)
  @GetMapping(path = ATTESTATION + "/reads", produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> list(@PathVariable String id) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode list = body.putArray("reads");
    archive.requireReads(id).forEach(reading -> list.add(RecordedRead.of(reading).json()));
    body.put("total", archive.countReads(id));
    return Json.answer(ResponseEntity.ok(), body);
  }

  @Requires(Operation.READ_ATTESTATIONS)
  @GetMapping(path = READ, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> show(@PathVariable String id) {
    return Json.answer(ResponseEntity.ok(), RecordedRead.of(archive.requireRead(id)).json());
  }

  /** The signed record, with the facts and the decision of sign-off. */
  @Requires(Operation.READ_ATTESTATIONS)
  @GetMapping(path = READ + ".jws", produces = Download.COMPACT_JWS)
  ResponseEntity<byte[]> jws(@PathVariable String id) {
    return Download.signedRecord(archive.requireRead(id).jws());
  }

  /** C2SP tlog-proof: the signed record is in the log; 404 until it is, within a second. */
  @Requires(Operation.READ_ATTESTATIONS)
  @GetMapping(path = READ + ".proof", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<byte[]> proof(@PathVariable String id) {
    return Download.proof(archive.requireReadProof(id));
  }
}
