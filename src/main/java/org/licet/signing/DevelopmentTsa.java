package org.licet.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * A time-stamping authority in this process, for trying Licet out: it stamps our own clock's time,
 * so it proves nothing to others. ESSCertIDv2 (RFC 5816), milliseconds with an accuracy of a
 * second, no ordering, 159 random bits as serial number.
 */
final class DevelopmentTsa implements TimeStampingAuthority {
  /**
   * “A clock that nobody checks.” An arc of its own, made from a random UUID as ITU-T X.667 has it,
   * so that no registered policy is claimed.
   */
  static final String POLICY = "2.25.142199287132565350122955126942668583295";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SERIAL_BITS = 159;

  private final Pkcs12.Entry entry;
  private final Clock clock;

  DevelopmentTsa(Pkcs12.Entry entry, Clock clock) {
    TimeStampProfile.findFault(entry.chain().getFirst())
        .ifPresent(
            fault -> {
              throw new SigningException(
                  "development time stamps: found %s, expected %s"
                      .formatted(fault.found(), fault.expected()),
                  null);
            });
    this.entry = new Pkcs12.Entry(entry.key(), CertificatePath.withoutRoot(entry.chain()));
    this.clock = clock;
  }

  @Override
  public String name() {
    return SignerProfile.nameOf(entry.chain().getFirst());
  }

  @Override
  public byte[] answer(byte[] request) throws IOException {
    try {
      TimeStampResponseGenerator responses =
          new TimeStampResponseGenerator(tokens(), Set.of(NISTObjectIdentifiers.id_sha256.getId()));
      return responses
          .generate(
              new TimeStampRequest(request),
              new BigInteger(SERIAL_BITS, RANDOM),
              Date.from(clock.instant()))
          .getEncoded();
    } catch (TSPException | GeneralSecurityException | OperatorCreationException e) {
      throw new TimeStampException("it cannot make one: " + e.getMessage(), e);
    }
  }

  private TimeStampTokenGenerator tokens()
      throws TSPException, GeneralSecurityException, OperatorCreationException {
    var certificate = entry.chain().getFirst();
    TimeStampTokenGenerator tokens =
        new TimeStampTokenGenerator(
            new JcaSimpleSignerInfoGeneratorBuilder()
                .setProvider(BouncyCastle.PROVIDER)
                .build("SHA256withECDSA", entry.key(), certificate),
            new JcaDigestCalculatorProviderBuilder()
                .build()
                .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
            new ASN1ObjectIdentifier(POLICY));
    tokens.addCertificates(new JcaCertStore(entry.chain()));
    tokens.setResolution(TimeStampTokenGenerator.R_MILLISECONDS);
    tokens.setAccuracySeconds(1);
    return tokens;
  }
}
