package org.licet.signing;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenInfo;

/**
 * Checks a TimeStampToken (RFC 3161 §2.4.2) over a SHA-256: its form, the digest, the signature and
 * the certificate that it names (RFC 5816), and what that certificate may do.
 */
final class TimeStampVerification {
  /** Of a token's signer; SHA-1 is refused. */
  private static final Set<String> DIGESTS =
      Set.of(
          NISTObjectIdentifiers.id_sha256.getId(),
          NISTObjectIdentifiers.id_sha384.getId(),
          NISTObjectIdentifiers.id_sha512.getId());

  private TimeStampVerification() {}

  /** Returns the path of the token's signer, trusted or not, and the time it states. */
  static Stamped require(byte[] token, byte[] sha256) {
    try {
      TimeStampForm form = TimeStampForm.readStrictly(token);
      requireDigest(form.token().getTimeStampInfo(), sha256);
      requireSignature(form);
      return new Stamped(form.path(), form.token().getTimeStampInfo().getGenTime().toInstant());
    } catch (SignatureVerificationException e) {
      throw e;
    } catch (IOException | CMSException | TSPException | RuntimeException e) {
      // Bouncy Castle reads each part when it is asked for, and finds by any exception, also a
      // NullPointerException, that it is none
      throw new SignatureVerificationException(
          "time stamp",
          "%d bytes that cannot be read (%s)".formatted(token.length, e.getMessage()),
          "one TimeStampToken in DER, nothing behind it",
          e);
    }
  }

  /** The certificates that a token in our form brings along. */
  static List<X509Certificate> certificates(byte[] token) {
    try {
      return TimeStampForm.readStrictly(token).path();
    } catch (IOException | CMSException | TSPException e) {
      throw new TimeStampException(token.length + " bytes that are no time stamp", e);
    }
  }

  /** What a token says, and the certificates that say so. */
  record Stamped(List<X509Certificate> path, Instant at) {}

  private static void requireDigest(TimeStampTokenInfo info, byte[] sha256) {
    if (!info.getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
        || !MessageDigest.isEqual(info.getMessageImprintDigest(), sha256)) {
      throw refusal("one over other bytes", "one over the SHA-256 of these");
    }
  }

  private static void requireSignature(TimeStampForm form) {
    String digest = form.signer().getDigestAlgOID();
    if (!DIGESTS.contains(digest)) {
      throw refusal("a digest `%s` of its signer".formatted(digest), "SHA-256, -384 or -512");
    }
    X509Certificate certificate = form.path().getFirst();
    try {
      TimeStampToken token = form.token();
      token.validate(
          new JcaSimpleSignerInfoVerifierBuilder()
              .setProvider(BouncyCastle.PROVIDER)
              .build(certificate));
    } catch (TSPException | OperatorCreationException e) {
      throw new SignatureVerificationException(
          "time stamp",
          "a signature that does not hold (%s)".formatted(e.getMessage()),
          "one by the key of `%s`".formatted(SignerProfile.nameOf(certificate)),
          e);
    }
  }

  private static SignatureVerificationException refusal(String found, String expected) {
    return new SignatureVerificationException("time stamp", found, expected);
  }
}
