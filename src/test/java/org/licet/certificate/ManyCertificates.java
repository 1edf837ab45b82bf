package org.licet.certificate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.licet.attestation.Attestation;
import org.licet.signing.DevelopmentPki;

/**
 * Prints and stamps many certificates of all kinds, {@code ManyCertificates FOLDER COUNT} in a JVM
 * with a small heap: the rate, and the heap in use after a tenth and after all.
 */
final class ManyCertificates {
  private ManyCertificates() {}

  public static void main(String[] arguments) throws Exception {
    print(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
  }

  /** How much the heap in use grew from a tenth to all, in bytes. */
  static long print(Path parent, int count) throws Exception {
    Clock clock = Clock.fixed(PrintedFile.NOW, ZoneOffset.UTC);
    Path folder = Files.createDirectories(parent);
    DevelopmentPki pki = DevelopmentPki.open(folder.resolve("pki"), clock);
    CertificatePrinter printer =
        new CertificatePrinter(PrintedFile.seal(pki, clock), PrintedFile.LETTERHEAD);
    List<Attestation> attestations =
        List.of(
                Examples.permit(),
                Examples.conditional(),
                Examples.denial(),
                Examples.many(13, 5),
                Examples.named("山田太郎 محمد प्रिया शर्मा 김영희"))
            .stream()
            .map(example -> Attestation.issue(Examples.statement(example), pki.signer()))
            .toList();
    long bytes = 0;
    long used = 0;
    long start = System.nanoTime();
    for (int i = 1; i <= count; i++) {
      bytes += printer.print(attestations.get(i % attestations.size()), null).pdf().length;
      if (i == count / 10) {
        used = used();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long after = used();
    System.out.printf(
        "%d certificates, %d MB, %.0f/s; heap in use: %d kB after %d, %d kB after %d%n",
        count, bytes >> 20, count / seconds, used >> 10, count / 10, after >> 10, count);
    return after - used;
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
