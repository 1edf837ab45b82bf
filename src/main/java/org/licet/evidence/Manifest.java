package org.licet.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.licet.attestation.RecordKind;
import org.licet.attestation.SignedRecord;
import org.licet.signing.Sha256;
import org.licet.signing.Signer;
import org.licet.signing.TrustAnchors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What lies in a bundle, by SHA-256, signed when the bundle was made.
 *
 * @param attestation of which the bundle is
 * @param madeAt when it was signed; what became of the attestation later is not in it
 */
public record Manifest(UUID attestation, Instant madeAt, int files) {

  /** Adds a manifest to members that have none. */
  static Bundle sign(
      UUID attestation, SortedMap<String, byte[]> members, Instant now, Signer signer) {
    ObjectNode record = record(attestation.toString(), members);
    SignedRecord signed =
        SignedRecord.issue(RecordKind.EVIDENCE, UUID.randomUUID(), now, record, signer);
    SortedMap<String, byte[]> all = new TreeMap<>(members);
    all.put(Member.MANIFEST, signed.jws().getBytes(US_ASCII));
    return new Bundle(all);
  }

  /**
   * Verifies that a bundle holds what its manifest lists, no less and no more.
   *
   * @throws EvidenceException where it holds anything else
   * @throws org.licet.attestation.AttestationVerificationException where the manifest itself does
   *     not hold
   */
  public static Manifest require(Bundle bundle, TrustAnchors anchors, Instant at) {
    byte[] jws = bundle.require(Member.MANIFEST);
    SignedRecord signed = SignedRecord.verify(RecordKind.EVIDENCE, jws, anchors, at);
    SortedMap<String, byte[]> members = bundle.members();
    members.remove(Member.MANIFEST);
    JsonNode record = signed.record();
    String id = record.path("attestation").asString("").replaceFirst("^urn:uuid:", "");
    requireSame(record.path("files"), record(id, members).path("files"));
    if (!record.equals(record(id, members))) {
      throw new EvidenceException("manifest", "another record", "an attestation and its files");
    }
    return new Manifest(UUID.fromString(id), signed.recordedAt(), members.size());
  }

  private static void requireSame(JsonNode listed, JsonNode found) {
    for (String name : new TreeSet<>(listed.propertyNames())) {
      if (!found.has(name)) {
        throw new EvidenceException("bundle", "no `" + name + "`", "all that the manifest lists");
      }
    }
    for (String name : new TreeSet<>(found.propertyNames())) {
      if (!listed.path(name).equals(found.path(name))) {
        throw new EvidenceException(
            "`%s`".formatted(name),
            "a SHA-256 `%s`".formatted(found.path(name).asString("")),
            listed.has(name)
                ? "the one in the manifest, `%s`".formatted(listed.path(name).asString(""))
                : "nothing that the manifest does not list");
      }
    }
  }

  private static ObjectNode record(String attestation, SortedMap<String, byte[]> members) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("attestation", "urn:uuid:" + attestation);
    ObjectNode files = record.putObject("files");
    members.forEach((name, bytes) -> files.put(name, HexFormat.of().formatHex(Sha256.of(bytes))));
    return record;
  }
}
