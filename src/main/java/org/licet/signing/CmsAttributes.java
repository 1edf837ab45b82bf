package org.licet.signing;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a signature for PAdES baseline B, ETSI EN 319 142-1 §6.3: content-type,
 * message-digest and signing-certificate-v2 (RFC 5035 §3), no signing-time (a PDF states it
 * elsewhere); unsigned is at most the {@link CmsStamp}.
 */
final class CmsAttributes {
  private static final ASN1ObjectIdentifier SIGNING_CERTIFICATE =
      PKCSObjectIdentifiers.id_aa_signingCertificateV2;
  private static final Set<ASN1ObjectIdentifier> SIGNED =
      Set.of(CMSAttributes.contentType, CMSAttributes.messageDigest, SIGNING_CERTIFICATE);

  private CmsAttributes() {}

  static CMSAttributeTableGenerator generator(X509Certificate certificate) {
    Hashtable<ASN1ObjectIdentifier, Attribute> own = new Hashtable<>();
    own.put(SIGNING_CERTIFICATE, signingCertificate(certificate));
    var standard = new DefaultSignedAttributeTableGenerator(new AttributeTable(own));
    return parameters ->
        standard
            .getAttributes(parameters)
            .remove(CMSAttributes.signingTime)
            .remove(CMSAttributes.cmsAlgorithmProtect);
  }

  /** Refuses any other set of attributes than {@link #generator} makes, and another certificate. */
  static void require(SignerInformation signer, X509Certificate certificate) {
    List<ASN1ObjectIdentifier> found = types(signer.getSignedAttributes());
    if (found.size() != SIGNED.size() || !SIGNED.containsAll(found)) {
      throw refusal(
          found.stream().map(ASN1ObjectIdentifier::getId).collect(Collectors.joining(", ")),
          "content-type, message-digest and signing-certificate-v2, once each");
    }
    Attribute named = signer.getSignedAttributes().get(SIGNING_CERTIFICATE);
    if (!named.equals(signingCertificate(certificate))) {
      throw refusal(
          "a signing-certificate-v2 of another certificate",
          "one of `%s`".formatted(SignerProfile.nameOf(certificate)));
    }
  }

  private static Attribute signingCertificate(X509Certificate certificate) {
    ESSCertIDv2 id = new ESSCertIDv2(Sha256.of(Certificates.toDer(certificate)));
    return new Attribute(SIGNING_CERTIFICATE, new DERSet(new SigningCertificateV2(id)));
  }

  private static List<ASN1ObjectIdentifier> types(@Nullable AttributeTable table) {
    List<ASN1ObjectIdentifier> types = new ArrayList<>();
    if (table != null) {
      for (ASN1Encodable each : table.toASN1Structure().getAttributes()) {
        types.add(Attribute.getInstance(each).getAttrType());
      }
    }
    return types;
  }

  private static SignatureVerificationException refusal(String found, String expected) {
    return new SignatureVerificationException("attributes", found, expected);
  }
}
