package org.licet.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes the keys of {@link DevelopmentPki}: an authority for 10 years, and signers of documents and
 * of time stamps for 2, EC P-256, certificates by RFC 5280 §4. All begin with the UTC day. There is
 * no revocation list.
 */
final class DevelopmentKeys {
  private static final X500Principal CA = new X500Principal("CN=Licet DEVELOPMENT CA");
  private static final X500Principal SIGNER = new X500Principal("CN=Licet DEVELOPMENT signer");
  private static final X500Principal TSA = new X500Principal("CN=Licet DEVELOPMENT time stamps");
  private static final Duration CA_LIFE = Duration.ofDays(3652);
  private static final Duration SIGNER_LIFE = Duration.ofDays(730);
  private static final SecureRandom RANDOM = new SecureRandom();

  private record Life(Date from, Date to) {
    static Life of(Instant now, Instant end) {
      return new Life(
          Date.from(now.truncatedTo(ChronoUnit.DAYS)),
          Date.from(end.truncatedTo(ChronoUnit.SECONDS)));
    }
  }

  private DevelopmentKeys() {}

  /** 256 random bits in base64url. */
  static char[] password() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).toCharArray();
  }

  static Pkcs12.Entry authority(Instant now) {
    try {
      KeyPair keys = newKeys();
      JcaX509v3CertificateBuilder builder =
          builder(CA, CA, keys.getPublic(), Life.of(now, now.plus(CA_LIFE)));
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      return new Pkcs12.Entry(keys.getPrivate(), List.of(sign(builder, keys.getPrivate())));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new SigningException("a development authority cannot be made", e);
    }
  }

  /**
   * For document signing, and for e-mail protection, without which NSS (pdfsig) and `openssl cms`
   * by default refuse a signer.
   */
  static Pkcs12.Entry signer(Pkcs12.Entry ca, Instant now) {
    KeyPurposeId documentSigning =
        KeyPurposeId.getInstance(new ASN1ObjectIdentifier(SignerProfile.DOCUMENT_SIGNING));
    return issue(ca, SIGNER, now, false, documentSigning, KeyPurposeId.id_kp_emailProtection);
  }

  /** Its one purpose is critical, RFC 3161 §2.3. */
  static Pkcs12.Entry timeStamps(Pkcs12.Entry ca, Instant now) {
    return issue(ca, TSA, now, true, KeyPurposeId.id_kp_timeStamping);
  }

  private static Pkcs12.Entry issue(
      Pkcs12.Entry ca,
      X500Principal subject,
      Instant now,
      boolean critical,
      KeyPurposeId... purposes) {
    X509Certificate issuer = ca.chain().getFirst();
    Instant end =
        Stream.of(now.plus(SIGNER_LIFE), issuer.getNotAfter().toInstant())
            .min(Instant::compareTo)
            .orElseThrow();
    try {
      KeyPair keys = newKeys();
      JcaX509v3CertificateBuilder builder =
          builder(subject, issuer.getSubjectX500Principal(), keys.getPublic(), Life.of(now, end));
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      builder.addExtension(Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(purposes));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.getPublicKey()));
      X509Certificate certificate = sign(builder, ca.key());
      return new Pkcs12.Entry(keys.getPrivate(), List.of(certificate, issuer));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new SigningException("`%s` cannot be made".formatted(subject), e);
    }
  }

  private static KeyPair newKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
    return generator.generateKeyPair();
  }

  private static JcaX509v3CertificateBuilder builder(
      X500Principal subject, X500Principal issuer, PublicKey key, Life life)
      throws GeneralSecurityException, IOException {
    BigInteger serial =
        new BigInteger(159, RANDOM).setBit(158); // RFC 5280 §4.1.2.2: positive, 20 bytes at most
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(issuer, serial, life.from(), life.to(), subject, key);
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
    return builder;
  }

  private static X509Certificate sign(JcaX509v3CertificateBuilder builder, PrivateKey key)
      throws OperatorCreationException, IOException {
    return Certificates.fromDer(
        builder
            .build(
                new JcaContentSignerBuilder("SHA256withECDSA")
                    .setProvider(BouncyCastle.PROVIDER)
                    .build(key))
            .getEncoded());
  }
}
