package org.licet.signing;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * Reads a detached CMS SignedData (RFC 5652) as strictly as {@link CmsSigning} writes it: DER, one
 * signer, the algorithm of its key with SHA-256, the {@link CmsAttributes}, and the certificates of
 * one path.
 */
final class CmsVerification {
  private CmsVerification() {}

  /**
   * Checks the signature over the content, and returns the signer's certificate and those it leads
   * to, trusted or not, with the time stamp that is not checked yet.
   */
  static Signed requireSignature(byte[] cms, InputStream content) {
    try {
      return requireSignature(parse(cms, content));
    } catch (IOException
        | CMSException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException e) {
      // Bouncy Castle reads each part when it is asked for, and only then finds that it is none
      throw new SignatureVerificationException(
          "form",
          "%d bytes that cannot be read (%s)".formatted(cms.length, e.getMessage()),
          "one CMS SignedData in DER, nothing behind it",
          e);
    }
  }

  /**
   * @param path the signer's certificate first
   * @param value the signature
   * @param stamp a token over the value
   */
  record Signed(List<X509Certificate> path, byte[] value, Optional<byte[]> stamp) {}

  private static Signed requireSignature(CMSSignedData signed) throws IOException {
    SignerInformation signer = requireOneSigner(signed);
    List<X509Certificate> path =
        CmsPath.of(signed.getCertificates(), signer).requireNothingBeside();
    SignerProfile.findFault(path.getFirst())
        .ifPresent(
            fault -> {
              throw refusal("certificate", fault.found(), fault.expected());
            });
    requireAlgorithms(signer, path.getFirst());
    CmsAttributes.require(signer, path.getFirst());
    requireHolds(signer, path.getFirst());
    requireNothingElse(signed, signer, path);
    return new Signed(path, signer.getSignature(), CmsStamp.find(signer));
  }

  private static CMSSignedData parse(byte[] cms, InputStream content)
      throws IOException, CMSException {
    ASN1Primitive read = ASN1Primitive.fromByteArray(cms); // refuses bytes behind it
    if (read == null || !Arrays.equals(read.getEncoded(ASN1Encoding.DER), cms)) {
      throw refusal("form", cms.length + " bytes that are not DER", "one CMS SignedData in DER");
    }
    return new CMSSignedData(CmsSigning.typedData(content), ContentInfo.getInstance(read));
  }

  private static SignerInformation requireOneSigner(CMSSignedData signed) {
    int signers = signed.getSignerInfos().size();
    if (signers != 1) {
      throw refusal("form", signers + " signers", "one");
    }
    var content =
        SignedData.getInstance(signed.toASN1Structure().getContent()).getEncapContentInfo();
    if (!content.getContentType().equals(CMSObjectIdentifiers.data)
        || content.getContent() != null) {
      throw refusal("form", "content of its own", "a detached signature over `data`");
    }
    if (!signed.getCRLs().getMatches(null).isEmpty()
        || !signed.getAttributeCertificates().getMatches(null).isEmpty()) {
      throw refusal("form", "revocation lists or attribute certificates", "certificates alone");
    }
    return signed.getSignerInfos().getSigners().iterator().next();
  }

  /** The signature's is the one of the key; its parameters are looked at with the form. */
  private static void requireAlgorithms(SignerInformation signer, X509Certificate certificate) {
    Algorithm algorithm = Algorithm.of(certificate.getPublicKey()).orElseThrow();
    String digest = signer.getDigestAlgOID();
    String signature = signer.getEncryptionAlgOID();
    if (algorithm == Algorithm.ED25519
        || !digest.equals(NISTObjectIdentifiers.id_sha256.getId())
        || !signature.equals(algorithm.identifier().getAlgorithm().getId())) {
      throw refusal(
          "algorithm",
          "`%s` with `%s`".formatted(signature, digest),
          "ECDSA or RSA-PSS, as the key has it, with SHA-256");
    }
  }

  private static void requireHolds(SignerInformation signer, X509Certificate certificate) {
    boolean holds;
    try {
      holds =
          signer.verify(
              new JcaSimpleSignerInfoVerifierBuilder()
                  .setProvider(BouncyCastle.PROVIDER)
                  .build(certificate));
    } catch (CMSException | OperatorCreationException e) {
      throw new SignatureVerificationException(
          "signature",
          "one that does not match (%s)".formatted(e.getMessage()),
          "one over this content",
          e);
    }
    if (!holds) {
      throw refusal(
          "signature",
          "one that does not match the content",
          "one by the key of `%s`".formatted(SignerProfile.nameOf(certificate)));
    }
  }

  /**
   * INVARIANT: whatever is not signed itself follows from what is, so that no byte can be changed;
   * a time stamp is signed by its authority and checked by itself.
   */
  private static void requireNothingElse(
      CMSSignedData signed, SignerInformation signer, List<X509Certificate> path)
      throws IOException {
    byte[] found = signed.getEncoded(ASN1Encoding.DER);
    if (!Arrays.equals(found, CmsForm.write(path, signer))) {
      throw refusal(
          "form", "fields that are not signed", "what follows from the signed ones alone");
    }
  }

  private static SignatureVerificationException refusal(
      String check, String found, String expected) {
    return new SignatureVerificationException(check, found, expected);
  }
}
