package org.licet.issuance;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.licet.facts.StrictJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Reads the bytes of a JSON body, up to the longest that is read at all. */
final class JsonBody {
  private JsonBody() {}

  static byte[] read(HttpServletRequest request) {
    requirePlain(request);
    if (request.getContentLengthLong() > StrictJson.LONGEST) {
      throw tooLong();
    }
    try {
      byte[] body = request.getInputStream().readNBytes(StrictJson.LONGEST + 1);
      if (body.length > StrictJson.LONGEST) {
        throw tooLong();
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

  private static RequestRefusedException tooLong() {
    return new RequestRefusedException(
        HttpStatus.CONTENT_TOO_LARGE,
        "the body is longer than " + StrictJson.LONGEST + " bytes, the most that is read",
        null);
  }
}
