package org.licet.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The header of a JWS, exactly {@code alg} (the one {@link Algorithm} of the signer's key), {@code
 * cty}, {@code typ} and {@code x5c}. Any other parameter is refused: one that is not understood
 * could change what the signature means, and {@code jwk}, {@code jku}, {@code x5u}, {@code kid},
 * {@code crit} and {@code b64} would.
 */
record JwsHeader(Jws.Type type, Algorithm algorithm, List<X509Certificate> chain) {
  private static final Set<String> PARAMETERS = new TreeSet<>(Set.of("alg", "cty", "typ", "x5c"));
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static JwsHeader read(Jws jws) {
    JsonNode header = json(Base64Url.decode("protected header", jws.protectedHeader()));
    Set<String> found = new TreeSet<>(header.propertyNames());
    if (!header.isObject() || !found.equals(PARAMETERS)) {
      throw refusal("protected header", "parameters " + found, "exactly " + PARAMETERS);
    }
    String alg = text(header, "alg");
    Algorithm algorithm =
        Algorithm.named(alg)
            .orElseThrow(
                () -> refusal("alg", "`%s`".formatted(alg), "`ES256`, `PS256` or `EdDSA`"));
    return new JwsHeader(
        new Jws.Type(text(header, "typ"), text(header, "cty")), algorithm, chain(header));
  }

  /** Checks the signature by the key of the first certificate, whether or not that is trusted. */
  void requireSignature(Jws jws) {
    X509Certificate signer = chain.getFirst();
    SignerProfile.findFault(signer)
        .ifPresent(
            fault -> {
              throw refusal("certificate", fault.found(), fault.expected());
            });
    requireAlgorithmOfKey(signer);
    boolean holds;
    try {
      byte[] signed = (jws.protectedHeader() + "." + jws.payload()).getBytes(US_ASCII);
      byte[] signature = Base64Url.decode("signature", jws.signature());
      holds = algorithm.verifyJws(signer.getPublicKey(), signed, signature);
    } catch (JOSEException | GeneralSecurityException e) {
      throw new SignatureVerificationException(
          "signature", "`%s`".formatted(e.getMessage()), "a JWS that can be verified", e);
    }
    if (!holds) {
      throw refusal(
          "signature",
          "one that does not match header and content",
          "one by the key of `%s`".formatted(SignerProfile.nameOf(signer)));
    }
  }

  /** INVARIANT: the key decides how its signature is verified, never the header. RFC 8725 §3.1. */
  private void requireAlgorithmOfKey(X509Certificate signer) {
    Algorithm ofKey = Algorithm.of(signer.getPublicKey()).orElseThrow();
    if (algorithm != ofKey) {
      throw refusal(
          "alg",
          "`%s`".formatted(algorithm.jws()),
          "`%s`, the one of the key of `%s`".formatted(ofKey.jws(), SignerProfile.nameOf(signer)));
    }
  }

  private static JsonNode json(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return JSON.readTree(text);
    } catch (CharacterCodingException | JacksonException e) {
      throw new SignatureVerificationException(
          "protected header", "bytes that are not JSON", "one JSON object in UTF-8", e);
    }
  }

  private static String text(JsonNode header, String name) {
    JsonNode value = header.path(name);
    if (!value.isString()) {
      throw refusal(name, value.toString(), "a string");
    }
    return value.stringValue();
  }

  private static List<X509Certificate> chain(JsonNode header) {
    JsonNode x5c = header.path("x5c");
    if (!x5c.isArray() || x5c.isEmpty() || x5c.size() > CertificatePath.LONGEST) {
      throw refusal(
          "x5c", x5c.size() + " certificates", "an array of 1 to " + CertificatePath.LONGEST);
    }
    List<X509Certificate> chain = new ArrayList<>();
    for (JsonNode each : x5c) {
      if (!each.isString()) {
        throw refusal("x5c", each.toString(), "certificates as strings");
      }
      chain.add(Certificates.fromDer(Base64Url.decodeStandard("x5c", each.stringValue())));
    }
    return List.copyOf(chain);
  }

  private static SignatureVerificationException refusal(
      String check, String found, String expected) {
    return new SignatureVerificationException(check, found, expected);
  }
}
