package org.licet.attestation;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.BitSet;
import org.licet.signing.Jws;
import org.licet.signing.Signer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A signed list of which attestations are revoked, W3C Bitstring Status List v1.0 §2.2. It is a
 * credential, secured as attestations are (§3.6).
 *
 * @param address where it is served, its id
 * @param validFrom when it was made
 * @param validUntil the last instant at which it may be relied on
 */
record StatusList(
    URI address, BitSet revoked, Instant validFrom, Instant validUntil, String encoded) {
  /** The only purpose, §2.1. */
  static final String REVOCATION = "revocation";

  /** As attestations have it. */
  static final Jws.Type TYPE = Format.CURRENT.type();

  private static final String CONTEXT = "https://www.w3.org/ns/credentials/v2";

  StatusList {
    revoked = (BitSet) revoked.clone();
  }

  static StatusList of(URI address, BitSet revoked, Instant validFrom, Instant validUntil) {
    return new StatusList(address, revoked, validFrom, validUntil, Bitstring.write(revoked));
  }

  Jws sign(Signer signer) {
    return signer.jws(CanonicalJson.write(write(Issuer.of(signer.certificate()))), TYPE);
  }

  /** How GZIP packs is left open, so that it is written again as it was read. */
  ObjectNode write(Issuer issuer) {
    ObjectNode payload = JsonNodeFactory.instance.objectNode();
    payload.putArray("@context").add(CONTEXT);
    payload.put("id", address.toString());
    payload.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
    payload.putObject("issuer").put("id", issuer.id()).put("name", issuer.name());
    payload.put("validFrom", validFrom.toString());
    payload.put("validUntil", validUntil.toString());
    payload
        .putObject("credentialSubject")
        .put("id", address + "#list")
        .put("type", "BitstringStatusList")
        .put("statusPurpose", REVOCATION)
        .put("encodedList", encoded);
    return payload;
  }

  static StatusList read(JsonNode payload) {
    String encoded = payload.path("credentialSubject").path("encodedList").asString("");
    try {
      return new StatusList(
          URI.create(payload.path("id").asString("")),
          Bitstring.read(encoded),
          Instant.parse(payload.path("validFrom").asString("")),
          Instant.parse(payload.path("validUntil").asString("")),
          encoded);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new AttestationVerificationException(
          new Fault("status list", "`%s`".formatted(e.getMessage()), "an address and two instants"),
          e);
    }
  }
}
