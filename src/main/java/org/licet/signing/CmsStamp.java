package org.licet.signing;

import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;

/**
 * The time stamp of a signature's value, its one unsigned attribute: RFC 3161 appendix A, ETSI EN
 * 319 122-1 §5.3.
 */
final class CmsStamp {
  private CmsStamp() {}

  /** The signature of a CMS as {@link CmsSigning} makes it, stamped. */
  static byte[] add(byte[] cms, TimeStamps stamps) {
    try {
      CMSSignedData signed = new CMSSignedData(cms);
      SignerInformation signer = signed.getSignerInfos().iterator().next();
      byte[] token = stamps.stamp(Sha256.of(signer.getSignature()));
      SignerInformation stamped =
          SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(attribute(token)));
      return CmsForm.write(
          CmsPath.of(signed.getCertificates(), signer).requireNothingBeside(), stamped);
    } catch (IOException | CMSException e) {
      throw new SigningException("the signature cannot be stamped", e);
    }
  }

  /**
   * The token of a signature that has one.
   *
   * @throws SignatureVerificationException for any other unsigned attribute
   */
  static Optional<byte[]> find(SignerInformation signer) throws IOException {
    AttributeTable unsigned = signer.getUnsignedAttributes();
    if (unsigned == null) {
      return Optional.empty();
    }
    Attribute only =
        unsigned.size() == 1
            ? unsigned.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
            : null;
    if (only == null || only.getAttrValues().size() != 1) {
      throw new SignatureVerificationException(
          "attributes", "unsigned ones", "none unsigned but one time stamp");
    }
    ASN1Encodable value = only.getAttrValues().getObjectAt(0);
    return Optional.of(value.toASN1Primitive().getEncoded(ASN1Encoding.DER));
  }

  /** The unsigned attributes of a signature with that stamp; none without one. */
  static @Nullable ASN1Set attributes(Optional<byte[]> token) throws IOException {
    return token.isEmpty() ? null : new DERSet(attribute(token.get()));
  }

  private static Attribute attribute(byte[] token) throws IOException {
    return new Attribute(
        PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
        new DERSet(ASN1Primitive.fromByteArray(token)));
  }
}
