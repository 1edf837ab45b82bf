package org.licet.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Makes a detached CMS SignedData in DER, with one signer and the {@link CmsAttributes}. */
final class CmsSigning {
  private CmsSigning() {}

  static byte[] sign(InputStream content, SigningKey key) {
    requireReadable(key);
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(signerInfo(key));
      generator.addCertificates(new JcaCertStore(key.chain()));
      return generator.generate(typedData(content), false).getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new UncheckedIOException("the content to sign cannot be read", e);
    } catch (GeneralSecurityException
        | OperatorCreationException
        | CMSException
        | ProviderException e) {
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

  private static void requireReadable(SigningKey key) {
    if (key.algorithm() == Algorithm.ED25519) {
      throw new SigningException(
          "signer `%s`: found an Ed25519 key, expected an EC or RSA key for a PDF: its readers do not know another"
              .formatted(SignerProfile.nameOf(key.certificate())),
          null);
    }
  }

  private static SignerInfoGenerator signerInfo(SigningKey key)
      throws GeneralSecurityException, OperatorCreationException {
    return new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
        .setSignedAttributeGenerator(CmsAttributes.generator(key.certificate()))
        .build(new AttributeSigner(key), key.certificate());
  }

  /** Signs the attributes, which are few bytes, by whatever provider the key has. */
  private static final class AttributeSigner implements ContentSigner {
    private final SigningKey key;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    AttributeSigner(SigningKey key) {
      this.key = key;
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return key.algorithm().identifier();
    }

    @Override
    public OutputStream getOutputStream() {
      return bytes;
    }

    @Override
    public byte[] getSignature() {
      try {
        return key.algorithm().sign(key.key(), key.provider(), bytes.toByteArray());
      } catch (GeneralSecurityException e) {
        throw new SigningException("the content cannot be signed as CMS", e);
      }
    }
  }
}
