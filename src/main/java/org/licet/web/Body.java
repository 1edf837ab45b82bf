package org.licet.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.licet.facts.StrictJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Reads the bytes of a body, up to the longest that is read at all. */
public final class Body {
  private Body() {}

  /** The bytes of a JSON text. */
  public static byte[] json(HttpServletRequest request) {
    requirePlain(request);
    return bytes(request, StrictJson.LONGEST);
  }

  /** The bytes as they come, at most {@code longest}. */
  public static byte[] bytes(HttpServletRequest request, int longest) {
    if (request.getContentLengthLong() > longest) {
      throw tooLong(longest);
    }
    try {
      byte[] body = request.getInputStream().readNBytes(longest + 1);
      if (body.length > longest) {
        throw tooLong(longest);
      }
      return body;
    } catch (IOException e) {
      throw new RequestRefusedException(
          HttpStatus.BAD_REQUEST, "the body broke off, expected it whole", e);
    }
  }

  /** JSON is UTF-8, RFC 8259 §8.1; nothing is unpacked, so that a small request stays small. */
  private static void requirePlain(HttpServletRequest request) {
    String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (coding != null && !coding.equalsIgnoreCase("identity")) {
      throw unsupported("Content-Encoding: `" + coding + "`, expected none");
    }
    Charset charset = MediaType.parseMediaType(request.getContentType()).getCharset();
    if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
      throw unsupported("Content-Type: charset `" + charset + "`, expected UTF-8");
    }
  }

  private static RequestRefusedException unsupported(String message) {
    return new RequestRefusedException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, message, null);
  }

  private static RequestRefusedException tooLong(int longest) {
    return new RequestRefusedException(
        HttpStatus.CONTENT_TOO_LARGE,
        "the body is longer than " + longest + " bytes, the most that is read",
        null);
  }
}
