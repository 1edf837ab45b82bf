package org.licet.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.util.Base64;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a JWS with the header {@code alg}, {@code cty}, {@code typ}, {@code x5c} and nothing else.
 */
final class JwsSigning {
  private JwsSigning() {}

  static Jws sign(byte[] payload, Jws.Type type, List<X509Certificate> chain, PrivateKey key) {
    try {
      JWSObject jws = new JWSObject(header(type, chain), new Payload(payload));
      ECDSASigner signer = new ECDSASigner(key, Curve.P_256);
      signer.getJCAContext().setProvider(BouncyCastle.PROVIDER);
      jws.sign(signer);
      return new Jws(
          jws.getHeader().toBase64URL().toString(),
          jws.getPayload().toBase64URL().toString(),
          jws.getSignature().toString());
    } catch (JOSEException | CertificateEncodingException e) {
      throw new SigningException("the content cannot be signed as JWS", e);
    }
  }

  private static JWSHeader header(Jws.Type type, List<X509Certificate> chain)
      throws CertificateEncodingException {
    List<Base64> encoded = new ArrayList<>();
    for (X509Certificate certificate : chain) {
      encoded.add(Base64.encode(certificate.getEncoded()));
    }
    return new JWSHeader.Builder(JWSAlgorithm.ES256)
        .type(new JOSEObjectType(type.typ()))
        .contentType(type.cty())
        .x509CertChain(encoded)
        .build();
  }
}
