package org.licet.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a JWS with the header {@code alg}, {@code cty}, {@code typ}, {@code x5c} and nothing else.
 */
final class JwsSigning {
  private JwsSigning() {}

  static Jws sign(byte[] payload, Jws.Type type, SigningKey key) {
    try {
      String header = key.header(type);
      String content = Base64URL.encode(payload).toString();
      byte[] signed = (header + "." + content).getBytes(US_ASCII);
      byte[] signature = key.algorithm().signJws(key.key(), key.provider(), signed);
      return new Jws(header, content, Base64URL.encode(signature).toString());
    } catch (JOSEException | GeneralSecurityException | ProviderException e) {
      throw new SigningException("the content cannot be signed as JWS", e);
    }
  }

  static String header(Jws.Type type, SigningKey key) {
    List<Base64> encoded = new ArrayList<>();
    try {
      for (X509Certificate certificate : key.chain()) {
        encoded.add(Base64.encode(certificate.getEncoded()));
      }
    } catch (CertificateEncodingException e) {
      throw new SigningException("the signer's certificates cannot be written", e);
    }
    return new JWSHeader.Builder(JWSAlgorithm.parse(key.algorithm().jws()))
        .type(new JOSEObjectType(type.typ()))
        .contentType(type.cty())
        .x509CertChain(encoded)
        .build()
        .toBase64URL()
        .toString();
  }
}
