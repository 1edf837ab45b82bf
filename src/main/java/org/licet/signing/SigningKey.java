package org.licet.signing;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A private key with its certificates, from a PKCS#12 file or a PKCS#11 token, fit to sign for
 * Licet while its certificate is valid.
 */
public final class SigningKey {
  private final List<X509Certificate> chain;
  private final PrivateKey key;
  private final Provider provider;
  private final Algorithm algorithm;
  private final Map<Jws.Type, String> headers = new ConcurrentHashMap<>();

  /**
   * The signer's certificate first; each is issued by the one after it; a self-signed root is left
   * out.
   *
   * @param provider which the key signs by
   */
  SigningKey(List<X509Certificate> chain, PrivateKey key, Provider provider) {
    this.chain = List.copyOf(chain);
    this.key = provider == BouncyCastle.PROVIDER ? forBouncyCastle(key) : key;
    this.provider = provider;
    SignerProfile.findFault(certificate()).ifPresent(this::refuse);
    if (chain.size() > CertificatePath.LONGEST) {
      String expected = CertificatePath.LONGEST + " at most";
      refuse(new SignerProfile.Fault(chain.size() + " certificates", expected));
    }
    this.algorithm = Algorithm.of(certificate().getPublicKey()).orElseThrow();
    if (!algorithm.isOfOnePair(certificate().getPublicKey(), this.key, provider)) {
      refuse(new SignerProfile.Fault("a key of another certificate", "the key of this one"));
    }
  }

  /**
   * Reads the one key of a PKCS#12 file (RFC 7292).
   *
   * @throws SigningException for a file that is missing or unreadable, a wrong password, no key or
   *     more than one, a key that is not of the certificate, and a certificate that is not made for
   *     signing
   */
  public static SigningKey fromPkcs12(Path file, char[] password) {
    Pkcs12.Entry entry = Pkcs12.read(file, password);
    return new SigningKey(
        CertificatePath.withoutRoot(entry.chain()), entry.key(), BouncyCastle.PROVIDER);
  }

  /**
   * Takes a key of a PKCS#11 token, which stays in it.
   *
   * @param config names the token's library and slot, as the JDK's PKCS#11 Reference Guide has it
   * @throws SigningException for no such token, a wrong PIN, no such key, and else as {@link
   *     #fromPkcs12}
   */
  public static SigningKey fromPkcs11(Path config, String alias, char[] pin) {
    return Pkcs11.read(config, alias, pin);
  }

  /** Another provider's key would be taken apart anew, and its curve, for each signature. */
  private static PrivateKey forBouncyCastle(PrivateKey key) {
    try {
      return KeyFactory.getInstance(key.getAlgorithm(), BouncyCastle.PROVIDER)
          .generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new SigningException(
          "a key of `%s` cannot be used, expected %s"
              .formatted(key.getAlgorithm(), Algorithm.EXPECTED_KEY),
          e);
    }
  }

  /** The JWS header {@code alg}, {@code cty}, {@code typ}, {@code x5c}, in base64url. */
  String header(Jws.Type type) {
    return headers.computeIfAbsent(type, this::writeHeader);
  }

  private String writeHeader(Jws.Type type) {
    return JwsSigning.header(type, this);
  }

  X509Certificate certificate() {
    return chain.getFirst();
  }

  List<X509Certificate> chain() {
    return chain;
  }

  PrivateKey key() {
    return key;
  }

  Provider provider() {
    return provider;
  }

  Algorithm algorithm() {
    return algorithm;
  }

  Optional<SignerProfile.Fault> findFaultInTime(Instant at) {
    return SignerProfile.findFaultInTime(certificate(), at);
  }

  void refuse(SignerProfile.Fault fault) {
    throw new SigningException(
        "signer `%s`: found %s, expected %s"
            .formatted(SignerProfile.nameOf(certificate()), fault.found(), fault.expected()),
        null);
  }
}
