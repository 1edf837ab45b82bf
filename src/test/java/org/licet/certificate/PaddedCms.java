package org.licet.certificate;

import eu.europa.esig.dss.cms.CMS;
import eu.europa.esig.dss.cms.object.CMSObjectUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1InputStream;

/**
 * How EU DSS reads a CMS in these tests. DSS 6.4 hands Contents to Bouncy Castle with the zeros
 * that pad it, as every PDF has them; 1.83, which it was made with, passed over them, and 1.87,
 * which we run, refuses them. They are cut off first; nothing else of DSS is changed.
 */
public final class PaddedCms extends CMSObjectUtils {
  @Override
  public CMS parseToCMS(byte[] padded) {
    try (ASN1InputStream in = new ASN1InputStream(new ByteArrayInputStream(padded))) {
      byte[] cms = in.readObject().getEncoded();
      for (int i = cms.length; i < padded.length; i++) {
        if (padded[i] != 0) {
          throw new IOException("byte %d behind the CMS is not zero".formatted(i));
        }
      }
      return super.parseToCMS(cms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
