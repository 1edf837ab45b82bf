package org.licet.signing;

import java.io.InputStream;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;

/**
 * A private key with its certificates, which signs bytes by ES256 as long as its certificate is
 * valid. Safe for many threads. Every method that signs throws {@link SigningException} when the
 * certificate has ended by then.
 */
public final class Signer {
  private final List<X509Certificate> chain;
  private final PrivateKey key;
  private final Clock clock;

  /**
   * The signer's certificate first; each is issued by the one after it; a self-signed root is left
   * out.
   */
  Signer(List<X509Certificate> chain, PrivateKey key, Clock clock) {
    this.chain = List.copyOf(chain);
    this.key = key;
    this.clock = clock;
    requireProfile();
    requireValid();
  }

  /**
   * Reads the one key of a PKCS#12 file (RFC 7292).
   *
   * @throws SigningException for a file that is missing or unreadable, a wrong password, no key or
   *     more than one, a key that is not of the certificate, and a certificate that has ended, has
   *     not begun, or is not made for signing
   */
  public static Signer fromPkcs12(Path file, char[] password, Clock clock) {
    Pkcs12.Entry entry = Pkcs12.read(file, password);
    return new Signer(CertificatePath.withoutRoot(entry.chain()), entry.key(), clock);
  }

  public X509Certificate certificate() {
    return chain.getFirst();
  }

  /**
   * Signs as JWS. {@code x5c} holds the signer's certificate and the intermediate ones, without the
   * root: a verifier that trusts it has it (RFC 7515 §4.1.6 leaves it open).
   */
  public Jws jws(byte[] payload, Jws.Type type) {
    requireValid();
    return JwsSigning.sign(payload, type, chain, key);
  }

  /**
   * Signs content as detached CMS for PAdES baseline B, ETSI EN 319 142-1 §6: DER, with the
   * certificates as in {@link #jws}. Reads the content to its end, once, and does not close it.
   */
  public byte[] detachedCms(InputStream content) {
    requireValid();
    return CmsSigning.sign(content, chain, key);
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
    return chain;
  }

  private void requireProfile() {
    SignerProfile.findFault(certificate()).ifPresent(fault -> refuse(fault));
    if (chain.size() > CertificatePath.LONGEST) {
      String expected = CertificatePath.LONGEST + " at most";
      refuse(new SignerProfile.Fault(chain.size() + " certificates", expected));
    }
    if (!Pkcs12.belongTogether(certificate().getPublicKey(), key)) {
      refuse(new SignerProfile.Fault("a key of another certificate", "the key of this one"));
    }
  }

  private void requireValid() {
    SignerProfile.findFaultInTime(certificate(), clock.instant()).ifPresent(fault -> refuse(fault));
  }

  private void refuse(SignerProfile.Fault fault) {
    throw new SigningException(
        "signer `%s`: found %s, expected %s"
            .formatted(SignerProfile.nameOf(certificate()), fault.found(), fault.expected()),
        null);
  }
}
