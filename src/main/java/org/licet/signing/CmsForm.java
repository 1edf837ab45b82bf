package org.licet.signing;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cms.SignerInformation;

/**
 * The one form, in DER, of a detached SignedData with these certificates, signed attributes,
 * signature value, and time stamp where it has one.
 */
final class CmsForm {
  private static final AlgorithmIdentifier SHA256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

  private CmsForm() {}

  /** The signer's certificate first. */
  static byte[] write(List<X509Certificate> path, SignerInformation signer) throws IOException {
    ASN1EncodableVector certificates = new ASN1EncodableVector();
    for (X509Certificate each : path) {
      certificates.add(asn1(each));
    }
    SignedData signed =
        new SignedData(
            set(SHA256),
            new ContentInfo(CMSObjectIdentifiers.data, null),
            new DERSet(certificates),
            null,
            set(signerInfo(path.getFirst(), signer)));
    return new ContentInfo(CMSObjectIdentifiers.signedData, signed).getEncoded(ASN1Encoding.DER);
  }

  private static SignerInfo signerInfo(X509Certificate own, SignerInformation signer)
      throws IOException {
    Certificate certificate = asn1(own);
    return new SignerInfo(
        new SignerIdentifier(
            new IssuerAndSerialNumber(
                certificate.getIssuer(), certificate.getSerialNumber().getValue())),
        SHA256,
        new DERSet(signer.getSignedAttributes().toASN1EncodableVector()),
        Algorithm.of(own.getPublicKey()).orElseThrow().identifier(),
        new DEROctetString(signer.getSignature()),
        CmsStamp.attributes(CmsStamp.find(signer)));
  }

  private static DERSet set(ASN1Encodable only) {
    return new DERSet(only);
  }

  private static Certificate asn1(X509Certificate certificate) {
    return Certificate.getInstance(Certificates.toDer(certificate));
  }
}
