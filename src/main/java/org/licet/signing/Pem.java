package org.licet.signing;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates in PEM, RFC 7468; text outside the blocks is read as a comment. */
final class Pem {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([^-\r\n]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private Pem() {}

  static String write(X509Certificate certificate) {
    return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
        .formatted(LINES.encodeToString(Certificates.toDer(certificate)));
  }

  /** At least one certificate, each of an authority; a block of any other kind is refused. */
  static List<X509Certificate> authorities(byte[] pem) {
    Matcher blocks = BLOCK.matcher(new String(pem, StandardCharsets.ISO_8859_1));
    List<X509Certificate> found = new ArrayList<>();
    while (blocks.find()) {
      if (!blocks.group(1).equals("CERTIFICATE")) {
        throw refusal("a block `%s`".formatted(blocks.group(1)));
      }
      found.add(authority(blocks.group(2).replaceAll("\\s", "")));
    }
    if (found.isEmpty()) {
      throw refusal("none");
    }
    return found;
  }

  private static X509Certificate authority(String base64) {
    X509Certificate certificate =
        Certificates.fromDer(Base64Url.decodeStandard("trust anchors", base64));
    boolean[] keyUsage = certificate.getKeyUsage();
    if (certificate.getBasicConstraints() < 0 || keyUsage == null || !keyUsage[5]) {
      throw refusal(
          "`%s`, which may not sign certificates".formatted(SignerProfile.nameOf(certificate)));
    }
    return certificate;
  }

  private static SignatureVerificationException refusal(String found) {
    return new SignatureVerificationException(
        "trust anchors", found, "certificates of authorities in PEM, at least one");
  }
}
