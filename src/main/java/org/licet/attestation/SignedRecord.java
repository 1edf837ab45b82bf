package org.licet.attestation;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.licet.signing.Jws;
import org.licet.signing.Signer;
import org.licet.signing.TrustAnchors;
import org.licet.signing.VerifiedJws;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A signed record of what became of an attestation: canonical JSON with {@code format}, {@code id},
 * {@code issuer}, {@code recordedAt} and {@code record}, as JWS.
 */
public final class SignedRecord {
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final Jws jws;
  private final JsonNode payload;

  private SignedRecord(Jws jws, JsonNode payload) {
    this.jws = jws;
    this.payload = payload;
  }

  /**
   * States and signs.
   *
   * @throws CanonicalJsonException for a record that canonical JSON cannot hold exactly
   * @throws org.licet.signing.SigningException when the certificate is not valid now
   */
  public static SignedRecord issue(
      RecordKind kind, UUID id, Instant recordedAt, JsonNode record, Signer signer) {
    ObjectNode payload =
        write(kind, id.toString(), recordedAt, record, Issuer.of(signer.certificate()));
    return new SignedRecord(signer.jws(CanonicalJson.write(payload), kind.type()), payload);
  }

  /** Takes one that is kept here. Says nothing about the signature. */
  public static SignedRecord parse(String compact) {
    Jws jws = Jws.parse(compact.getBytes(US_ASCII));
    return new SignedRecord(jws, CanonicalJson.read(jws.content()));
  }

  /**
   * Verifies one offline, its certificates at the moment of recording.
   *
   * @throws AttestationVerificationException for the first check that fails
   */
  public static SignedRecord verify(
      RecordKind kind, byte[] compactOrFlattened, TrustAnchors anchors, Instant at) {
    return AttestationVerificationException.translated(
        "", () -> check(kind, compactOrFlattened, anchors, at));
  }

  private static SignedRecord check(
      RecordKind kind, byte[] compactOrFlattened, TrustAnchors anchors, Instant at) {
    Jws jws = Jws.parse(compactOrFlattened);
    VerifiedJws verified =
        anchors.verifyJws(jws, content -> recordedAt(CanonicalJson.read(content)));
    JsonNode payload = CanonicalJson.read(verified.payload());
    if (!verified.type().equals(kind.type())) {
      refuse("media type", "`%s`".formatted(verified.type()), "`%s`".formatted(kind.type()));
    }
    Difference.find(payload, written(kind, payload, Issuer.of(verified.signer())))
        .ifPresent(SignedRecord::refuse);
    if (!payload.path("record").isObject()) {
      refuse("record", "`%s`".formatted(payload.path("record")), "an object");
    }
    if (recordedAt(payload).isAfter(at.plus(SKEW))) {
      refuse("time", "`%s`".formatted(recordedAt(payload)), "one before `%s`".formatted(at));
    }
    return new SignedRecord(jws, payload);
  }

  /** The compact form. */
  public String jws() {
    return jws.compact();
  }

  /** What was recorded, as a tree of the caller's own. */
  public JsonNode record() {
    return payload.path("record").deepCopy();
  }

  /** When it was recorded, by the signer's own word. */
  public Instant recordedAt() {
    return recordedAt(payload);
  }

  private static ObjectNode written(RecordKind kind, JsonNode payload, Issuer issuer) {
    String id = payload.path("id").asString("").replaceFirst("^urn:uuid:", "");
    return write(kind, id, recordedAt(payload), payload.path("record"), issuer);
  }

  private static ObjectNode write(
      RecordKind kind, String id, Instant recordedAt, JsonNode record, Issuer issuer) {
    ObjectNode payload = JsonNodeFactory.instance.objectNode();
    payload.put("format", kind.format()).put("id", "urn:uuid:" + id);
    payload.putObject("issuer").put("id", issuer.id()).put("name", issuer.name());
    payload.put("recordedAt", recordedAt.toString());
    payload.set("record", record);
    return payload;
  }

  private static Instant recordedAt(JsonNode payload) {
    JsonNode at = payload.path("recordedAt");
    try {
      return Instant.parse(at.asString(""));
    } catch (DateTimeException e) {
      throw new AttestationVerificationException(
          new Fault("recordedAt", "`%s`".formatted(at), "an instant in UTC"), e);
    }
  }

  private static void refuse(String check, String found, String expected) {
    refuse(new Fault(check, found, expected));
  }

  private static void refuse(Fault fault) {
    throw new AttestationVerificationException(fault, null);
  }
}
