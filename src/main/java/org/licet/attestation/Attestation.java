package org.licet.attestation;

import java.time.Instant;
import org.licet.signing.Jws;
import org.licet.signing.Signer;
import tools.jackson.databind.JsonNode;

/**
 * A signed statement of one decision, permits and denials alike. {@link #issue} makes one; {@link
 * #parse} takes one that is kept, without looking at the signature: for that there is {@link
 * AttestationVerifier}.
 */
public final class Attestation {
  private final Jws jws;
  private final JsonNode payload;

  private Attestation(Jws jws, JsonNode payload) {
    this.jws = jws;
    this.payload = payload;
  }

  /**
   * States and signs.
   *
   * @throws AttestationIssuanceException for a statement that contradicts itself, that canonical
   *     JSON cannot hold exactly, or that was decided when the signer's certificate was not valid
   * @throws org.licet.signing.SigningException when the certificate is not valid now
   */
  public static Attestation issue(Statement statement, Signer rotating) {
    Signer signer = rotating.now();
    Format format = Format.CURRENT;
    format.findFault(statement).ifPresent(fault -> refuse(fault));
    requireValid(signer, statement.decidedAt());
    try {
      JsonNode payload = format.write(statement, Issuer.of(signer.certificate()));
      Jws jws = signer.jws(CanonicalJson.write(payload), format.type());
      return new Attestation(jws, payload);
    } catch (CanonicalJsonException e) {
      throw new AttestationIssuanceException(
          "attestation `%s`: %s".formatted(statement.id(), e.getMessage()), e);
    }
  }

  /**
   * Takes either form of an attestation that is kept here. Says nothing about the signature.
   *
   * @throws org.licet.signing.SignatureVerificationException for bytes in neither form
   * @throws CanonicalJsonException for a content in another spelling
   */
  public static Attestation parse(byte[] compactOrFlattened) {
    Jws jws = Jws.parse(compactOrFlattened);
    return new Attestation(jws, CanonicalJson.read(jws.content()));
  }

  /** The compact form, {@code application/jose}. */
  public String jws() {
    return jws.compact();
  }

  /** The flattened JSON form, {@code application/jose+json}. */
  public String flattened() {
    return jws.flattened();
  }

  /** The canonical bytes that are signed. */
  public byte[] payload() {
    return jws.content();
  }

  /** The signer's certificates in PEM, trusted or not. */
  public String certificates() {
    return jws.certificates();
  }

  /** What is signed, as a tree of the caller's own. */
  public JsonNode tree() {
    return payload.deepCopy();
  }

  /**
   * Names what is signed, whatever the form and the signature's random part: SHA-256 of the
   * payload.
   */
  public String digest() {
    return CanonicalJson.digest(payload());
  }

  private static void requireValid(Signer signer, Instant decidedAt) {
    Instant from = signer.certificate().getNotBefore().toInstant();
    Instant to = signer.certificate().getNotAfter().toInstant();
    if (decidedAt.isBefore(from) || decidedAt.isAfter(to)) {
      String validity = "a moment in the signer's validity, `%s` to `%s`".formatted(from, to);
      refuse(new Fault("decidedAt", "`%s`".formatted(decidedAt), validity));
    }
  }

  private static void refuse(Fault fault) {
    throw new AttestationIssuanceException(
        "%s: found %s, expected %s".formatted(fault.check(), fault.found(), fault.expected()),
        null);
  }
}
