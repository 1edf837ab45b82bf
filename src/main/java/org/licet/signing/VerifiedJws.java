package org.licet.signing;

import java.security.cert.X509Certificate;

/** The content of a JWS whose signature and certificates hold, and who signed it. */
public record VerifiedJws(byte[] payload, Jws.Type type, X509Certificate signer) {
  public VerifiedJws {
    payload = payload.clone();
  }

  @Override
  public byte[] payload() {
    return payload.clone();
  }
}
