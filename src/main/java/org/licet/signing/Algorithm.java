package org.licet.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;

/**
 * How a key signs: each kind of key in one way alone, so that no header can choose another. RFC
 * 7518 §3.4 and §3.5, RFC 8037 §3.1.
 */
enum Algorithm {
  /** EC on P-256. */
  ES256("ES256", "SHA256withECDSA"),

  /** RSA of 3072 to 8192 bits by PSS, with a salt of 32 bytes. */
  PS256("PS256", "SHA256withRSAandMGF1"),

  /** Edwards curve 25519. */
  ED25519("EdDSA", "Ed25519");

  static final String EXPECTED_KEY = "an EC key on the curve P-256, RSA of 3072 bits, or Ed25519";
  private static final int SMALLEST_RSA = 3072;
  private static final int LARGEST_RSA = 8192;
  private static final int HALVES = 64;
  private static final PSSParameterSpec PSS =
      new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

  private final String jws;
  private final String name;

  Algorithm(String jws, String name) {
    this.jws = jws;
    this.name = name;
  }

  /** The one of a key; empty for a key that may not sign. */
  static Optional<Algorithm> of(PublicKey key) {
    return switch (key) {
      case ECPublicKey ec when Curve.P_256.equals(Curve.forECParameterSpec(ec.getParams())) ->
          Optional.of(ES256);
      case RSAPublicKey rsa
          when rsa.getAlgorithm().equals("RSA")
              && rsa.getModulus().bitLength() >= SMALLEST_RSA
              && rsa.getModulus().bitLength() <= LARGEST_RSA ->
          Optional.of(PS256);
      case EdECPublicKey ed
          when ed.getParams().getName().equals(NamedParameterSpec.ED25519.getName()) ->
          Optional.of(ED25519);
      default -> Optional.empty();
    };
  }

  /** As messages describe a key. */
  static String describe(PublicKey key) {
    return key instanceof RSAPublicKey rsa
        ? "a key of `%s` with %d bits".formatted(key.getAlgorithm(), rsa.getModulus().bitLength())
        : "a key of `%s`".formatted(key.getAlgorithm());
  }

  static Optional<Algorithm> named(String jws) {
    return Arrays.stream(values()).filter(each -> each.jws.equals(jws)).findFirst();
  }

  /** The header parameter {@code alg}. */
  String jws() {
    return jws;
  }

  /** In CMS. */
  AlgorithmIdentifier identifier() {
    return new DefaultSignatureAlgorithmIdentifierFinder().find(name);
  }

  /** Signs as CMS has it: an ECDSA signature in DER. */
  byte[] sign(PrivateKey key, Provider provider, byte[] bytes) throws GeneralSecurityException {
    if (this == ES256 && provider == BouncyCastle.PROVIDER) {
      return sign(Signature.getInstance("NONEwithECDSA", provider), key, Sha256.of(bytes));
    }
    return sign(signature(provider), key, bytes);
  }

  private static byte[] sign(Signature signature, PrivateKey key, byte[] bytes)
      throws GeneralSecurityException {
    signature.initSign(key);
    signature.update(bytes);
    return signature.sign();
  }

  /** Signs as a JWS has it: the two numbers of an ECDSA signature, 32 bytes each. */
  byte[] signJws(PrivateKey key, Provider provider, byte[] bytes)
      throws GeneralSecurityException, JOSEException {
    byte[] signature = sign(key, provider, bytes);
    return this == ES256 ? ECDSA.transcodeSignatureToConcat(signature, HALVES) : signature;
  }

  boolean verifyJws(PublicKey key, byte[] bytes, byte[] signature)
      throws GeneralSecurityException, JOSEException {
    if (this == ES256) {
      ECDSAVerifier verifier = new ECDSAVerifier((ECPublicKey) key);
      verifier.getJCAContext().setProvider(BouncyCastle.PROVIDER);
      JWSHeader header = new JWSHeader(JWSAlgorithm.ES256); // all that the library needs of it
      return verifier.verify(header, bytes, Base64URL.encode(signature));
    }
    return signature.length == length(key) && verify(key, bytes, signature);
  }

  /** Whether a private key is the one of a public key, tried by signing. */
  boolean isOfOnePair(PublicKey publicKey, PrivateKey privateKey, Provider provider) {
    byte[] probe = {1};
    try {
      return verify(publicKey, probe, sign(privateKey, provider, probe));
    } catch (GeneralSecurityException e) {
      return false; // a key that cannot sign for this certificate is not its key
    }
  }

  private boolean verify(PublicKey key, byte[] bytes, byte[] signed)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(name, BouncyCastle.PROVIDER);
    signature.initVerify(key);
    signature.update(bytes);
    try {
      return signature.verify(signed);
    } catch (SignatureException e) {
      return false; // not even the form of one
    }
  }

  /** A key in a token signs by its own provider, where PSS has another name and no defaults. */
  private Signature signature(Provider provider) throws GeneralSecurityException {
    if (this != PS256 || provider == BouncyCastle.PROVIDER) {
      return Signature.getInstance(name, provider);
    }
    Signature signature = Signature.getInstance("SHA256withRSASSA-PSS", provider);
    signature.setParameter(PSS);
    return signature;
  }

  private static int length(PublicKey key) {
    return key instanceof RSAPublicKey rsa
        ? (rsa.getModulus().bitLength() + Byte.SIZE - 1) / Byte.SIZE
        : HALVES;
  }
}
