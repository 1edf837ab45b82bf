package org.licet.certificate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as a person reads them: {@code 24 November 2026, 10:00:00 UTC}. */
final class Times {
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Times() {}

  /** Fractions of a second are left out. */
  static String read(String instant) {
    return LONG.format(Instant.parse(instant));
  }
}
