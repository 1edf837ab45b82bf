package org.licet.signing;

import java.io.InputStream;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Signs bytes by the youngest of its keys whose certificate is valid: ES256, PS256 or Ed25519, as
 * the key has it. With a second key it rotates by itself, on the first day of the second one. Safe
 * for many threads. Every method that signs throws {@link SigningException} where no certificate is
 * valid by then.
 */
public final class Signer {
  private static final Comparator<SigningKey> BY_BEGIN =
      Comparator.comparing(key -> key.certificate().getNotBefore());

  private final List<SigningKey> keys;
  private final Clock clock;

  /**
   * @param keys at least one that is valid now; where two begin together, the later one signs
   */
  public Signer(List<SigningKey> keys, Clock clock) {
    this.keys = keys.stream().sorted(BY_BEGIN).toList();
    this.clock = clock;
    requireKey();
  }

  Signer(List<X509Certificate> chain, PrivateKey key, Clock clock) {
    this(List.of(new SigningKey(chain, key, BouncyCastle.PROVIDER)), clock);
  }

  /**
   * Signs by {@link SigningKey#fromPkcs12} alone; refuses what that does, and one not valid now.
   */
  public static Signer fromPkcs12(Path file, char[] password, Clock clock) {
    return new Signer(List.of(SigningKey.fromPkcs12(file, password)), clock);
  }

  /** The one key that signs now, so that what is written about it is true of what it signs. */
  public Signer now() {
    return new Signer(List.of(requireKey()), clock);
  }

  /** Of the key that signs now; where none does, of the last one that did or will. */
  public X509Certificate certificate() {
    return findKey(clock.instant()).orElseGet(keys::getLast).certificate();
  }

  /** The last second in which any of the keys can sign. */
  public Instant end() {
    return keys.stream()
        .map(key -> key.certificate().getNotAfter().toInstant())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /**
   * Signs as JWS. {@code x5c} holds the signer's certificate and the intermediate ones, without the
   * root: a verifier that trusts it has it (RFC 7515 §4.1.6 leaves it open).
   */
  public Jws jws(byte[] payload, Jws.Type type) {
    return JwsSigning.sign(payload, type, requireKey());
  }

  /**
   * Signs content as detached CMS for PAdES baseline B, ETSI EN 319 142-1 §6: DER, with the
   * certificates as in {@link #jws}. Reads the content to its end, once, and does not close it.
   *
   * @throws SigningException also for an Ed25519 key (RFC 8419): what people check PDFs with does
   *     not read it
   */
  public byte[] detachedCms(InputStream content) {
    return CmsSigning.sign(content, requireKey());
  }

  /**
   * Signs content as {@link #detachedCms}, and has the signature's time stamped.
   *
   * @throws TimeStampException where no authority stamps it
   */
  public byte[] stampedCms(InputStream content, TimeStamps stamps) {
    return CmsStamp.add(detachedCms(content), stamps);
  }

  List<X509Certificate> chain() {
    return requireKey().chain();
  }

  private Optional<SigningKey> findKey(Instant at) {
    return keys.reversed().stream().filter(key -> key.findFaultInTime(at).isEmpty()).findFirst();
  }

  private SigningKey requireKey() {
    Instant now = clock.instant();
    Optional<SigningKey> key = findKey(now);
    if (key.isEmpty()) {
      SigningKey last = keys.getLast();
      last.findFaultInTime(now).ifPresent(last::refuse);
    }
    return key.orElseThrow();
  }
}
