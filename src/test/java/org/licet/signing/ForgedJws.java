package org.licet.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A JWS with any header and payload, signed rightly, by the JDK alone: what an attacker with some
 * key could write.
 */
public final class ForgedJws {
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private ForgedJws() {}

  public static Jws sign(String header, byte[] payload, PrivateKey key) {
    String signed = URL.encodeToString(header.getBytes(UTF_8)) + "." + URL.encodeToString(payload);
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(key);
      signature.update(signed.getBytes(US_ASCII));
      String[] parts = signed.split("\\.", -1);
      return new Jws(parts[0], parts[1], URL.encodeToString(signature.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Jws sign(byte[] payload, TestAuthority.Leaf leaf) {
    return sign(header(leaf.chain()), payload, leaf.key());
  }

  /** The header as {@link Signer} writes it, but for the order. */
  public static String header(List<X509Certificate> chain) {
    return "{\"alg\":\"ES256\",\"cty\":\"vc\",\"typ\":\"vc+jwt\",\"x5c\":[%s]}"
        .formatted(
            chain.stream()
                .map(Certificates::toDer)
                .map(der -> "\"" + Base64.getEncoder().encodeToString(der) + "\"")
                .collect(Collectors.joining(",")));
  }
}
