package org.licet.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Makes a detached CMS SignedData in DER, with one signer and the {@link CmsAttributes}. */
final class CmsSigning {
  private CmsSigning() {}

  static byte[] sign(InputStream content, List<X509Certificate> chain, PrivateKey key) {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(signerInfo(chain.getFirst(), key));
      generator.addCertificates(new JcaCertStore(chain));
      return generator.generate(typedData(content), false).getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new UncheckedIOException("the content to sign cannot be read", e);
    } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
      throw new SigningException("the content cannot be signed as CMS", e);
    }
  }

  /** The content as Bouncy Castle takes it: written out once. */
  static CMSTypedData typedData(InputStream content) {
    return new CMSTypedData() {
      @Override
      public ASN1ObjectIdentifier getContentType() {
        return CMSObjectIdentifiers.data;
      }

      @Override
      public void write(OutputStream out) throws IOException {
        content.transferTo(out);
      }

      @Override
      public Object getContent() {
        return content;
      }
    };
  }

  private static SignerInfoGenerator signerInfo(X509Certificate certificate, PrivateKey key)
      throws GeneralSecurityException, OperatorCreationException {
    ContentSigner signer =
        new JcaContentSignerBuilder("SHA256withECDSA")
            .setProvider(BouncyCastle.PROVIDER)
            .build(key);
    return new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
        .setSignedAttributeGenerator(CmsAttributes.generator(certificate))
        .build(signer, certificate);
  }
}
