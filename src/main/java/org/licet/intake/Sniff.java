package org.licet.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.licet.web.RequestRefusedException;
import org.springframework.http.HttpStatus;

/** Looks whether a file begins as its format does. */
final class Sniff {
  private static final int LOOKED_AT = 1024;

  private Sniff() {}

  /** Throws where it does not. */
  static void require(Format format, Path file) throws IOException {
    Container found = container(file);
    if (found != format.container()) {
      throw new RequestRefusedException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "the file: found %s, expected %s, which `%s` is"
              .formatted(found.word, format.container().word, format.word()),
          null);
    }
  }

  private static Container container(Path file) throws IOException {
    byte[] first;
    try (InputStream in = Files.newInputStream(file)) {
      first = in.readNBytes(LOOKED_AT);
    }
    String text = new String(first, StandardCharsets.ISO_8859_1);
    if (text.isBlank()) {
      return Container.NOTHING;
    }
    if (text.startsWith("PK\u0003\u0004")) {
      return Container.ZIP;
    }
    if (text.indexOf('\0') >= 0) {
      return Container.OTHER;
    }
    return text.stripLeading().startsWith("{") ? Container.JSON : Container.TEXT;
  }

  /** What a file looks like. */
  enum Container {
    NOTHING("nothing"),
    ZIP("a zip file"),
    JSON("a JSON object"),
    TEXT("lines of text"),
    OTHER("no text");

    private final String word;

    Container(String word) {
      this.word = word;
    }
  }
}
