package org.licet.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CRLHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The revocation list of the development authority in a file, for 7 days, made anew from its half
 * on: RFC 5280 §5 with a number that grows, and whatever the last one revoked. No certificate names
 * a place to get it from: there is none that others reach, and whoever verifies is given the list.
 */
final class DevelopmentCrl implements RevocationLists {
  static final Duration LIFE = Duration.ofDays(7);
  private static final String NUMBER = "2.5.29.20";

  private final Path file;
  private final Pkcs12.Entry ca;
  private final Clock clock;
  private X509CRL list;

  /** Makes the next list where the file has none of this authority that is young enough. */
  DevelopmentCrl(Path file, Pkcs12.Entry ca, Clock clock) {
    this.file = file;
    this.ca = ca;
    this.clock = clock;
    X509CRL last = read();
    this.list = last == null || isDue(last) ? next(last) : last;
  }

  @Override
  public synchronized List<byte[]> current() {
    if (isDue(list)) {
      list = next(list);
    }
    return List.of(encoded(list));
  }

  private boolean isDue(X509CRL last) {
    Instant half = last.getThisUpdate().toInstant().plus(LIFE.dividedBy(2));
    Instant now = clock.instant();
    return !now.isBefore(half) || now.isBefore(last.getThisUpdate().toInstant());
  }

  private @Nullable X509CRL read() {
    if (!Files.exists(file)) {
      return null;
    }
    try {
      X509CRL last = Crl.fromDer(Files.readAllBytes(file));
      if (Crl.isSignedBy(last, ca.chain().getFirst())) {
        return last;
      }
      throw new SigningException(
          "`%s`: found a list of another authority, expected one of `%s`; delete it to start anew"
              .formatted(file, SignerProfile.nameOf(ca.chain().getFirst())),
          null);
    } catch (IOException e) {
      throw new UncheckedIOException("`%s`: cannot be read".formatted(file), e);
    } catch (SignatureVerificationException e) {
      throw new SigningException("`%s`: %s".formatted(file, e.getMessage()), e);
    }
  }

  private X509CRL next(@Nullable X509CRL last) {
    try {
      byte[] der = make(last);
      KeyFolder.replacePublic(file, der);
      return Crl.fromDer(der);
    } catch (IOException e) {
      throw new UncheckedIOException("`%s`: cannot be written".formatted(file), e);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new SigningException("`%s`: cannot be made".formatted(file), e);
    }
  }

  private byte[] make(@Nullable X509CRL last)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    X509Certificate issuer = ca.chain().getFirst();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    JcaX509v2CRLBuilder builder =
        new JcaX509v2CRLBuilder(issuer.getSubjectX500Principal(), Date.from(now));
    builder.setNextUpdate(Date.from(now.plus(LIFE)));
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.getPublicKey()));
    builder.addExtension(Extension.cRLNumber, false, new CRLNumber(number(last)));
    if (last != null) {
      builder.addCRL(new JcaX509CRLHolder(last));
    }
    return builder
        .build(
            new JcaContentSignerBuilder("SHA256withECDSA")
                .setProvider(BouncyCastle.PROVIDER)
                .build(ca.key()))
        .getEncoded();
  }

  private static BigInteger number(@Nullable X509CRL last) {
    byte[] before = last == null ? null : last.getExtensionValue(NUMBER);
    if (before == null) {
      return BigInteger.ONE;
    }
    return ASN1Integer.getInstance(ASN1OctetString.getInstance(before).getOctets())
        .getValue()
        .add(BigInteger.ONE);
  }

  private static byte[] encoded(X509CRL list) {
    try {
      return list.getEncoded();
    } catch (CRLException e) {
      throw new IllegalStateException("a list that was read has no encoding", e);
    }
  }
}
