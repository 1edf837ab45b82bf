package org.licet.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority for tests, whose certificates can be wrong in one thing at a time. */
public record TestAuthority(X509Certificate certificate, PrivateKey key) {
  private static final AtomicLong SERIAL = new AtomicLong(1);

  /** What a certificate says; {@link #good} is one that may sign for Licet. */
  public record Wish(
      String name,
      String curve,
      Instant from,
      Instant to,
      boolean authority,
      int keyUsage,
      List<String> purposes,
      boolean strangeExtension,
      boolean criticalPurposes) {
    public static Wish good() {
      return new Wish(
          "Signer",
          "secp256r1",
          Instant.parse("2026-01-01T00:00:00Z"),
          Instant.parse("2028-01-01T00:00:00Z"),
          false,
          KeyUsage.digitalSignature,
          List.of(SignerProfile.DOCUMENT_SIGNING),
          false,
          false);
    }

    static Wish authority(String name) {
      return new Wish(
          name,
          "secp256r1",
          Instant.parse("2025-01-01T00:00:00Z"),
          Instant.parse("2035-01-01T00:00:00Z"),
          true,
          KeyUsage.keyCertSign,
          List.of(),
          false,
          false);
    }

    public Wish valid(String from, String to) {
      return new Wish(
          name,
          curve,
          Instant.parse(from),
          Instant.parse(to),
          authority,
          keyUsage,
          purposes,
          strangeExtension,
          criticalPurposes);
    }

    Wish onCurve(String other) {
      return new Wish(
          name, other, from, to, authority, keyUsage, purposes, strangeExtension, criticalPurposes);
    }

    Wish asAuthority() {
      return new Wish(
          name,
          curve,
          from,
          to,
          true,
          keyUsage | KeyUsage.keyCertSign,
          purposes,
          strangeExtension,
          criticalPurposes);
    }

    Wish withKeyUsage(int other) {
      return new Wish(
          name, curve, from, to, authority, other, purposes, strangeExtension, criticalPurposes);
    }

    Wish withPurposes(String... others) {
      return new Wish(
          name,
          curve,
          from,
          to,
          authority,
          keyUsage,
          List.of(others),
          strangeExtension,
          criticalPurposes);
    }

    Wish withCriticalPurposes() {
      return new Wish(name, curve, from, to, authority, keyUsage, purposes, strangeExtension, true);
    }

    Wish withStrangeExtension() {
      return new Wish(name, curve, from, to, authority, keyUsage, purposes, true, criticalPurposes);
    }
  }

  /** A key with its certificates, the signer's first, which need not fit {@link Signer}. */
  public record Leaf(PrivateKey key, List<X509Certificate> chain) {
    public Signer signer(Clock clock) {
      return new Signer(chain, key, clock);
    }
  }

  public static TestAuthority root(String name) {
    return root(Wish.authority(name));
  }

  static TestAuthority root(Wish wish) {
    KeyPair keys = keys(wish.curve());
    X500Principal issuer = new X500Principal("CN=" + wish.name());
    return new TestAuthority(
        certificate(wish, keys.getPublic(), issuer, keys.getPrivate()), keys.getPrivate());
  }

  TestAuthority below(Wish wish) {
    Leaf leaf = issue(wish);
    return new TestAuthority(leaf.chain().getFirst(), leaf.key());
  }

  public Leaf issue(Wish wish, X509Certificate... intermediate) {
    KeyPair keys = keys(wish.curve());
    List<X509Certificate> chain = new ArrayList<>();
    chain.add(certificate(wish, keys.getPublic(), certificate.getSubjectX500Principal(), key));
    chain.addAll(List.of(intermediate));
    return new Leaf(keys.getPrivate(), chain);
  }

  public byte[] pem() {
    return Pem.write(certificate).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  public TrustAnchors anchors() {
    return TrustAnchors.fromPem(pem());
  }

  private static KeyPair keys(String curve) {
    try {
      boolean rsa = curve.equals("RSA");
      KeyPairGenerator generator = KeyPairGenerator.getInstance(rsa ? "RSA" : "EC");
      if (!rsa) {
        generator.initialize(new ECGenParameterSpec(curve));
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate certificate(
      Wish wish, PublicKey subject, X500Principal issuer, PrivateKey key) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              BigInteger.valueOf(SERIAL.getAndIncrement()),
              Date.from(wish.from()),
              Date.from(wish.to()),
              new X500Principal("CN=" + wish.name()),
              subject);
      builder.addExtension(
          Extension.basicConstraints, true, new BasicConstraints(wish.authority()));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(wish.keyUsage()));
      if (!wish.purposes().isEmpty()) {
        KeyPurposeId[] purposes =
            wish.purposes().stream()
                .map(oid -> KeyPurposeId.getInstance(new ASN1ObjectIdentifier(oid)))
                .toArray(KeyPurposeId[]::new);
        builder.addExtension(
            Extension.extendedKeyUsage, wish.criticalPurposes(), new ExtendedKeyUsage(purposes));
      }
      if (wish.strangeExtension()) {
        builder.addExtension(
            new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"), true, DERNull.INSTANCE);
      }
      return Certificates.fromDer(
          builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)).getEncoded());
    } catch (IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}
