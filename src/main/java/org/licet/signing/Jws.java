package org.licet.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A signature with its content, RFC 7515, in exactly the two forms that {@link Signer} writes:
 * compact (§7.1), and flattened JSON (§7.2.2) with the members {@code payload}, {@code protected},
 * {@code signature} in that order and no white space. Any other byte is refused, so one content has
 * one form. Holding one says nothing yet about the signature.
 *
 * @param protectedHeader the header, base64url
 * @param payload the content, base64url
 * @param signature 64 bytes, base64url; with an RSA key as many as that has
 */
public record Jws(String protectedHeader, String payload, String signature) {
  private static final int CURVE = 64; // RFC 7518 §3.4, RFC 8032 §5.1.6
  private static final int SMALLEST_RSA = 384;
  private static final int LARGEST_RSA = 1024;
  private static final Pattern COMPACT =
      Pattern.compile("([\\w-]++)\\.([\\w-]++)\\.([\\w-]++)", Pattern.DOTALL);
  private static final Pattern FLATTENED =
      Pattern.compile(
          "\\{\"payload\":\"([\\w-]++)\",\"protected\":\"([\\w-]++)\",\"signature\":\"([\\w-]++)\"\\}");

  /**
   * The header parameters by which a reader knows the content, RFC 7515 §4.1.9 and §4.1.10.
   *
   * @param typ media type of the whole, without {@code application/}
   * @param cty media type of the content, likewise
   */
  public record Type(String typ, String cty) {}

  /**
   * Refuses parts that are not strict base64url: padding, white space, bits left over. RFC 7515 §2.
   */
  public Jws {
    Base64Url.decode("protected header", protectedHeader);
    Base64Url.decode("payload", payload);
    int length = Base64Url.decode("signature", signature).length;
    if (length != CURVE && (length < SMALLEST_RSA || length > LARGEST_RSA)) {
      throw new SignatureVerificationException(
          "signature", length + " bytes", "64 bytes, or with an RSA key 384 to 1024");
    }
  }

  /** Reads either form; the first byte tells which. */
  public static Jws parse(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return new Jws(compact.group(1), compact.group(2), compact.group(3));
    }
    Matcher flattened = FLATTENED.matcher(text);
    if (flattened.matches()) {
      return new Jws(flattened.group(2), flattened.group(1), flattened.group(3));
    }
    throw new SignatureVerificationException(
        "form",
        bytes.length + " bytes that are neither",
        "a compact JWS, or a flattened one exactly as it was issued, without any byte before or"
            + " after");
  }

  public String compact() {
    return protectedHeader + "." + payload + "." + signature;
  }

  public String flattened() {
    return "{\"payload\":\"%s\",\"protected\":\"%s\",\"signature\":\"%s\"}"
        .formatted(payload, protectedHeader, signature);
  }

  /**
   * The content's bytes. Only {@link TrustAnchors#verifyJws} tells whether they are to be believed.
   */
  public byte[] content() {
    return Base64Url.decode("payload", payload);
  }

  /** The signer's certificates, as they came along (RFC 7515 §4.1.6), in PEM; trusted or not. */
  public String certificates() {
    return JwsHeader.read(this).chain().stream().map(Pem::write).collect(Collectors.joining());
  }
}
