package org.licet.attestation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.BitSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The bits of a status list as they are written, W3C Bitstring Status List v1.0 §3.3 and §3.4: bit
 * 0 is the left-most one, the bytes are packed by GZIP and written as multibase base64url, whose
 * mark is {@code u}.
 */
final class Bitstring {
  private static final int BYTES = StatusEntry.ENTRIES / 8;
  private static final String BASE64URL = "u";

  private Bitstring() {}

  static String write(BitSet bits) {
    byte[] bytes = new byte[BYTES];
    bits.stream().forEach(bit -> bytes[bit / 8] |= (byte) (0x80 >>> bit % 8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("a list cannot be packed in memory", e);
    }
    return BASE64URL + Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
  }

  /** Unpacks no more than a list has, however much is packed. */
  static BitSet read(String written) {
    byte[] bytes;
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(decode(written)))) {
      bytes = gzip.readNBytes(BYTES + 1);
    } catch (IOException e) {
      throw refusal("bytes that are not GZIP", e);
    }
    if (bytes.length != BYTES) {
      throw refusal(
          bytes.length > BYTES ? "more than " + BYTES + " bytes" : bytes.length + " bytes", null);
    }
    BitSet bits = new BitSet(StatusEntry.ENTRIES);
    for (int bit = 0; bit < StatusEntry.ENTRIES; bit++) {
      bits.set(bit, (bytes[bit / 8] & 0x80 >>> bit % 8) != 0);
    }
    return bits;
  }

  private static byte[] decode(String written) {
    if (!written.startsWith(BASE64URL) || written.endsWith("=")) {
      throw refusal("text that is not multibase base64url", null);
    }
    try {
      return Base64.getUrlDecoder().decode(written.substring(1));
    } catch (IllegalArgumentException e) {
      throw refusal("text that is not multibase base64url", e);
    }
  }

  private static AttestationVerificationException refusal(
      String found, @org.jspecify.annotations.Nullable Throwable cause) {
    return new AttestationVerificationException(
        new Fault("status list bits", found, BYTES + " bytes, packed by GZIP, in base64url"),
        cause);
  }
}
