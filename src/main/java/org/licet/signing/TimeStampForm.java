package org.licet.signing;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * The one form of a TimeStampToken (RFC 3161 §2.4.2) that is kept: DER, one signer, the
 * certificates of its path alone, nothing unsigned. What an authority adds beyond that is not
 * covered by its signature, so it is left out.
 *
 * @param path the authority's certificate first
 */
record TimeStampForm(TimeStampToken token, SignerInformation signer, List<X509Certificate> path) {
  /** Reads a token as it was answered; certificates beside the path are passed over. */
  static TimeStampForm read(CMSSignedData signed) throws IOException, TSPException {
    if (signed.getSignerInfos().size() != 1) {
      throw refusal(signed.getSignerInfos().size() + " signers", "one");
    }
    SignerInformation signer = signed.getSignerInfos().iterator().next();
    List<X509Certificate> path = CmsPath.of(signed.getCertificates(), signer).path();
    if (path.isEmpty()) {
      throw refusal("a token without the certificate of its signer", "one that brings it along");
    }
    return new TimeStampForm(new TimeStampToken(signed), signer, path);
  }

  /**
   * Reads a token that is in this form.
   *
   * @throws SignatureVerificationException for one with any byte that it would not have
   */
  static TimeStampForm readStrictly(byte[] der) throws IOException, CMSException, TSPException {
    ASN1Primitive read = ASN1Primitive.fromByteArray(der); // refuses bytes behind it
    if (read == null || !Arrays.equals(read.getEncoded(ASN1Encoding.DER), der)) {
      throw refusal(der.length + " bytes that are not DER", "one TimeStampToken in DER");
    }
    TimeStampForm form = read(new CMSSignedData(ContentInfo.getInstance(read)));
    if (!Arrays.equals(form.write(), der)) {
      throw refusal("fields that are not signed", "what follows from the signed ones alone");
    }
    return form;
  }

  TimeStampForm upTo(int certificates) {
    return new TimeStampForm(token, signer, List.copyOf(path.subList(0, certificates)));
  }

  byte[] write() throws IOException {
    ASN1EncodableVector certificates = new ASN1EncodableVector();
    for (X509Certificate each : path) {
      certificates.add(Certificate.getInstance(Certificates.toDer(each)));
    }
    SignerInfo info = signer.toASN1Structure();
    SignedData signed =
        new SignedData(
            new DERSet(info.getDigestAlgorithm()),
            new ContentInfo(
                PKCSObjectIdentifiers.id_ct_TSTInfo,
                new DEROctetString(
                    (byte[]) token.toCMSSignedData().getSignedContent().getContent())),
            new DERSet(certificates),
            null,
            new DERSet(signerInfo(info)));
    return new ContentInfo(PKCSObjectIdentifiers.signedData, signed).getEncoded(ASN1Encoding.DER);
  }

  private SignerInfo signerInfo(SignerInfo info) {
    return new SignerInfo(
        info.getSID().isTagged() ? info.getSID() : issuerAndSerial(),
        info.getDigestAlgorithm(),
        info.getAuthenticatedAttributes(),
        info.getDigestEncryptionAlgorithm(),
        info.getEncryptedDigest(),
        null);
  }

  /** As the certificate spells the name: a signer is found under other spellings too. */
  private SignerIdentifier issuerAndSerial() {
    Certificate own = Certificate.getInstance(Certificates.toDer(path.getFirst()));
    return new SignerIdentifier(
        new IssuerAndSerialNumber(own.getIssuer(), own.getSerialNumber().getValue()));
  }

  private static SignatureVerificationException refusal(String found, String expected) {
    return new SignatureVerificationException("time stamp", found, expected);
  }
}
