package org.licet.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a zip file once, into nothing, to see that it may be read: how much is in it is counted
 * and not believed, and XML that defines entities is refused.
 */
final class ZipBounds {
  private static final int MOST_PARTS = 1_000;
  private static final long MOST_BYTES = 1L << 30;
  private static final long MOST_SHARED = 64L << 20;
  private static final int DECLARED_WITHIN = 1 << 16;

  private ZipBounds() {}

  static Optional<RowFault> check(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        return fault(zip.size() + " parts", "at most " + MOST_PARTS);
      }
      long left = MOST_BYTES;
      Enumeration<? extends ZipEntry> parts = zip.entries();
      while (parts.hasMoreElements()) {
        ZipEntry part = parts.nextElement();
        boolean isShared = part.getName().endsWith("sharedStrings.xml");
        long most = isShared ? Math.min(MOST_SHARED, left) : left;
        try (InputStream in = zip.getInputStream(part)) {
          byte[] first = in.readNBytes(DECLARED_WITHIN);
          if (new String(first, ISO_8859_1).contains("<!DOCTYPE")) {
            return fault(part.getName() + " with a DOCTYPE", "XML without one");
          }
          long bytes = first.length + drain(in, most - first.length + 1);
          if (bytes > most) {
            return fault(part.getName() + ", longer than " + most + " bytes", "less");
          }
          left -= bytes;
        }
      }
      return Optional.empty();
    } catch (ZipException e) {
      return fault(String.valueOf(e.getMessage()), "a zip file that is whole");
    }
  }

  private static long drain(InputStream in, long most) throws IOException {
    byte[] buffer = new byte[DECLARED_WITHIN];
    long bytes = 0;
    for (int read = 0; read >= 0 && bytes < most; read = in.read(buffer)) {
      bytes += read;
    }
    return bytes;
  }

  private static Optional<RowFault> fault(String found, String expected) {
    return Optional.of(new RowFault(1, 1, "", found, expected));
  }
}
