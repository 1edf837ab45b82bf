package org.licet.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.OutsideTool;
import org.licet.signing.TestAuthority.Leaf;
import org.licet.signing.TestAuthority.Wish;

class CmsTests {
  private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);
  private static final byte[] CONTENT = "what the signature is over".getBytes(UTF_8);
  private static final TestAuthority CA = TestAuthority.root("Test CA");
  private static final TestAuthority MIDDLE = CA.below(Wish.authority("Middle CA"));
  private static final Leaf LEAF = MIDDLE.issue(Wish.good(), MIDDLE.certificate());
  private static final byte[] CMS =
      LEAF.signer(CLOCK).detachedCms(new ByteArrayInputStream(CONTENT));

  @Test
  void verifiesOverItsContent() {
    assertThat(verify(CMS, CONTENT)).isEqualTo(LEAF.chain().getFirst());
  }

  @Test
  void hasTheAttributesOfPadesBaselineBAndNoOthers() throws Exception {
    SignerInformation signer = signer(new CMSSignedData(CMS));
    assertThat((Object) signer.getSignedAttributes().toHashtable().keySet())
        .isEqualTo(
            Set.of(
                CMSAttributes.contentType,
                CMSAttributes.messageDigest,
                PKCSObjectIdentifiers.id_aa_signingCertificateV2));
    assertThat(signer.getUnsignedAttributes()).isNull();
    assertThat(new CMSSignedData(CMS).getCertificates().getMatches(null)).hasSize(2);
  }

  @Test
  void aFlippedBitOfTheContentIsRefused() {
    for (int i = 0; i < CONTENT.length; i++) {
      int bit = i * 8 + ThreadLocalRandom.current().nextInt(8);
      assertRefused(CMS, flipped(CONTENT, bit), "signature: ");
    }
    assertRefused(CMS, new byte[0], "signature: ");
  }

  @Test
  void aFlippedBitInAnyByteIsRefused() {
    for (int i = 0; i < CMS.length; i++) {
      int bit = i * 8 + ThreadLocalRandom.current().nextInt(8);
      assertThatThrownBy(() -> verify(flipped(CMS, bit), CONTENT))
          .as("byte %d, bit %d", bit / 8, bit % 8)
          .isInstanceOf(SignatureVerificationException.class);
    }
  }

  /** The JDK reads a certificate whose signature is said to have unused bits as if it had none. */
  @Test
  void aCountOfUnusedBitsInACertificateIsRefused() throws Exception {
    boolean tried = false;
    for (int i = 0; i < 20 && !tried; i++) {
      byte[] der = MIDDLE.issue(Wish.good(), MIDDLE.certificate()).chain().getFirst().getEncoded();
      int signature = Certificate.getInstance(der).getSignature().getOctets().length;
      byte[] changed = der.clone();
      changed[der.length - signature - 1] = 1;
      tried = (der[der.length - 1] & 1) == 0;
      assertThatThrownBy(() -> Certificates.fromDer(changed))
          .isInstanceOf(SignatureVerificationException.class);
    }
    assertThat(tried).as("a signature that ends in a zero bit").isTrue();
  }

  @Test
  void bytesChangedAtRandomAreRefused() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 1000; i++) {
      byte[] changed = CMS.clone();
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      if (!Arrays.equals(changed, CMS)) {
        assertThatThrownBy(() -> verify(changed, CONTENT))
            .as("seed %d, round %d", seed, i)
            .isInstanceOf(SignatureVerificationException.class);
      }
    }
  }

  @Test
  void bytesBehindItAndBytesMissingAreRefused() {
    assertRefused(Arrays.copyOf(CMS, CMS.length + 1), CONTENT, "form: ");
    assertRefused(Arrays.copyOf(CMS, CMS.length - 1), CONTENT, "form: ");
    assertRefused(new byte[0], CONTENT, "form: ");
    assertRefused(new byte[] {0x30, 0}, CONTENT, "form: ");
  }

  @Test
  void anotherEncodingIsRefused() throws Exception {
    CMSSignedData signed = forge(CmsAttributes.generator(LEAF.chain().getFirst()), false);
    assertThat(verify(signed.getEncoded(ASN1Encoding.DER), CONTENT)).isNotNull();
    assertRefused(signed.getEncoded(ASN1Encoding.BER), CONTENT, "not DER");
  }

  @Test
  void withoutSigningCertificateItIsRefused() throws Exception {
    CMSAttributeTableGenerator without =
        parameters ->
            CmsAttributes.generator(LEAF.chain().getFirst())
                .getAttributes(parameters)
                .remove(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    assertRefused(der(forge(without, false)), CONTENT, "attributes: ");
  }

  @Test
  void withTheSigningCertificateOfAnotherItIsRefused() throws Exception {
    Leaf other = MIDDLE.issue(Wish.good());
    CMSSignedData forged = forge(CmsAttributes.generator(other.chain().getFirst()), false);
    assertRefused(der(forged), CONTENT, "signing-certificate-v2 of another certificate");
  }

  @Test
  void withContentOfItsOwnItIsRefused() throws Exception {
    CMSSignedData forged = forge(CmsAttributes.generator(LEAF.chain().getFirst()), true);
    assertRefused(der(forged), CONTENT, "content of its own");
  }

  @Test
  void withUnsignedAttributesItIsRefused() throws Exception {
    CMSSignedData signed = new CMSSignedData(CMS);
    Attribute more =
        new Attribute(PKCSObjectIdentifiers.id_aa_contentHint, new DERSet(new ASN1Integer(1)));
    AttributeTable table = new AttributeTable(more);
    SignerInformation changed = SignerInformation.replaceUnsignedAttributes(signer(signed), table);
    assertRefused(withSigners(signed, changed), CONTENT, "none unsigned");
  }

  @Test
  void withTwoSignersItIsRefused() throws Exception {
    CMSSignedData signed = new CMSSignedData(CMS);
    byte[] other = LEAF.signer(CLOCK).detachedCms(new ByteArrayInputStream(CONTENT));
    byte[] two = withSigners(signed, signer(signed), signer(new CMSSignedData(other)));
    assertRefused(two, CONTENT, "2 signers");
    assertRefused(withSigners(signed), CONTENT, "0 signers");
  }

  @Test
  void withMoreOrFewerCertificatesThanItsPathItIsRefused() throws Exception {
    X509Certificate stranger = CA.issue(Wish.good()).chain().getFirst();
    X509Certificate own = LEAF.chain().getFirst();
    assertRefused(withCertificates(own, MIDDLE.certificate(), stranger), CONTENT, "certificates: ");
    assertRefused(withCertificates(MIDDLE.certificate()), CONTENT, "certificates: ");
    assertRefused(withCertificates(own), CONTENT, "chain: ");
    assertThat(verify(withCertificates(own, MIDDLE.certificate()), CONTENT)).isEqualTo(own);
  }

  @Test
  void opensslVerifiesIt(@TempDir Path folder) throws Exception {
    OutsideTool openssl = OutsideTool.require("openssl", "openssl");
    Files.write(folder.resolve("cms.der"), CMS);
    Files.write(folder.resolve("content"), CONTENT);
    Files.write(folder.resolve("other"), flipped(CONTENT, 0));
    Files.write(folder.resolve("ca.pem"), CA.pem());
    assertThat(openssl(openssl, folder, "content"))
        .satisfies(
            answer -> {
              assertThat(answer.exitCode()).as(answer.text()).isZero();
              assertThat(answer.text()).contains("Verification successful");
            });
    assertThat(openssl(openssl, folder, "other").exitCode()).isNotZero();
  }

  private static OutsideTool.Answer openssl(OutsideTool openssl, Path folder, String content) {
    return openssl.run(
        folder,
        "cms",
        "-verify",
        "-binary",
        "-inform",
        "DER",
        "-in",
        "cms.der",
        "-content",
        content,
        "-CAfile",
        "ca.pem",
        "-purpose",
        "any",
        "-attime",
        Long.toString(AT.getEpochSecond()));
  }

  private static CMSSignedData forge(CMSAttributeTableGenerator attributes, boolean embed)
      throws Exception {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            .setSignedAttributeGenerator(attributes)
            .build(
                new JcaContentSignerBuilder("SHA256withECDSA").build(LEAF.key()),
                LEAF.chain().getFirst()));
    generator.addCertificates(new JcaCertStore(LEAF.chain()));
    return generator.generate(new CMSProcessableByteArray(CONTENT), embed);
  }

  private static byte[] der(CMSSignedData signed) throws IOException {
    return signed.getEncoded(ASN1Encoding.DER);
  }

  private static byte[] withSigners(CMSSignedData signed, SignerInformation... signers)
      throws Exception {
    return CMSSignedData.replaceSigners(signed, new SignerInformationStore(List.of(signers)))
        .getEncoded(ASN1Encoding.DER);
  }

  private static byte[] withCertificates(X509Certificate... certificates) throws Exception {
    JcaCertStore store = new JcaCertStore(List.of(certificates));
    return CMSSignedData.replaceCertificatesAndCRLs(new CMSSignedData(CMS), store, null, null)
        .getEncoded(ASN1Encoding.DER);
  }

  private static SignerInformation signer(CMSSignedData signed) {
    return signed.getSignerInfos().getSigners().iterator().next();
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] copy = bytes.clone();
    copy[bit / 8] ^= (byte) (1 << bit % 8);
    return copy;
  }

  private static X509Certificate verify(byte[] cms, byte[] content) {
    return CA.anchors().verifyCms(cms, new ByteArrayInputStream(content), AT);
  }

  private static void assertRefused(byte[] cms, byte[] content, String expected) {
    assertThatThrownBy(() -> verify(cms, content))
        .isInstanceOf(SignatureVerificationException.class)
        .hasMessageContaining(expected);
  }
}
