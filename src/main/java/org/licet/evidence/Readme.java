package org.licet.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;

/** What a bundle tells of itself: what is in it, and how each member is checked without us. */
final class Readme {
  private static final String TEXT = "readme.txt";

  private Readme() {}

  /** The text for a bundle of these members; sections of what is not in it say so. */
  static byte[] of(Set<String> members) {
    StringBuilder missing = new StringBuilder();
    if (!members.contains(Member.STAMP)) {
      missing.append("attestation.tst: no time stamp was there yet when this bundle was made.\n");
    }
    if (!members.contains(Member.LOG_PROOF)) {
      missing.append("log/proof.txt: the log had not been published yet when it was made.\n");
    }
    if (!members.contains(Member.AUTHORITY)) {
      missing.append("certificates/authority.pem: the service was told of no authority.\n");
    }
    return text()
        .replace("{missing}", missing.isEmpty() ? "Nothing is missing.\n" : missing)
        .getBytes(UTF_8);
  }

  private static String text() {
    try (InputStream in = Objects.requireNonNull(Readme.class.getResourceAsStream(TEXT), TEXT)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
