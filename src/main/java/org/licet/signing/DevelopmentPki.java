package org.licet.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * An authority, a signer and a stamper of time for trying Licet out, made on the first start in a
 * folder of the data folder. All say DEVELOPMENT in their names; nobody else trusts them. The
 * authority's key is kept, so that a signer that ends is followed by one which the same {@code
 * ca.pem} verifies.
 *
 * <p>The folder is there whole or not at all, whenever the process is killed. Two processes that
 * make it at once leave one folder, and at least one of them fails.
 */
public final class DevelopmentPki {
  static final String CA_PEM = "ca.pem";
  static final String CA_P12 = "ca.p12";
  static final String SIGNER_P12 = "signer.p12";
  static final String TSA_P12 = "tsa.p12";
  static final String CRL = "ca.crl";
  static final String PASSWORD = "password";
  private static final List<String> FILES = List.of(CA_PEM, CA_P12, SIGNER_P12, PASSWORD);
  private static final Duration RENEWAL = Duration.ofDays(30);

  private final Path folder;
  private final Signer signer;
  private final TimeStampClient timeStamps;
  private final DevelopmentCrl revocations;

  private DevelopmentPki(Path folder, char[] password, Clock clock) {
    this.folder = folder;
    this.signer = Signer.fromPkcs12(folder.resolve(SIGNER_P12), password, clock);
    Pkcs12.Entry stamper = Pkcs12.read(folder.resolve(TSA_P12), password);
    this.timeStamps =
        new TimeStampClient(
            List.of(new DevelopmentTsa(stamper, clock)), trustAnchors(), Duration.ZERO, clock);
    requireOneAuthority(stamper.chain(), clock.instant());
    Pkcs12.Entry ca = Pkcs12.read(folder.resolve(CA_P12), password);
    this.revocations = new DevelopmentCrl(folder.resolve(CRL), ca, clock);
  }

  /**
   * Opens the folder; makes it where it is missing or empty, and the next signer and stamper where
   * the last has less than 30 days left, or where an earlier version made none.
   *
   * @throws SigningException where some of the files are missing, they do not belong together, or
   *     the authority has ended
   */
  public static DevelopmentPki open(Path folder, Clock clock) {
    try {
      if (isMissing(folder)) {
        create(folder, clock);
      }
      char[] password = Files.readString(folder.resolve(PASSWORD)).strip().toCharArray();
      renew(folder.resolve(SIGNER_P12), password, clock, DevelopmentKeys::signer);
      renew(folder.resolve(TSA_P12), password, clock, DevelopmentKeys::timeStamps);
      return new DevelopmentPki(folder, password, clock);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "`%s`: development keys cannot be opened".formatted(folder), e);
    }
  }

  public Signer signer() {
    return signer;
  }

  public TimeStampClient timeStamps() {
    return timeStamps;
  }

  /** The authority's list, also in {@code ca.crl}; made anew when it is asked for and due. */
  public RevocationLists revocationLists() {
    return revocations;
  }

  public TrustAnchors trustAnchors() {
    return TrustAnchors.fromPem(caPem());
  }

  /** The authority's certificate: what a verifier is given. */
  public Path caPem() {
    return folder.resolve(CA_PEM);
  }

  private static boolean isMissing(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> all = Files.list(folder)) {
      if (all.findAny().isEmpty()) {
        return true;
      }
    }
    List<String> missing =
        FILES.stream().filter(name -> !Files.exists(folder.resolve(name))).toList();
    if (!missing.isEmpty()) {
      throw new SigningException(
          "`%s`: found no %s, expected all of %s; restore what is missing, or move the folder away to start with new keys"
              .formatted(folder, missing, FILES),
          null);
    }
    return false;
  }

  private static void create(Path folder, Clock clock) throws IOException {
    char[] password = DevelopmentKeys.password();
    Pkcs12.Entry ca = DevelopmentKeys.authority(clock.instant());
    Pkcs12.Entry signer = DevelopmentKeys.signer(ca, clock.instant());
    try (KeyFolder part = KeyFolder.beside(folder)) {
      part.writePublic(CA_PEM, Pem.write(ca.chain().getFirst()));
      part.writeSecret(CA_P12, Pkcs12.write(ca, "ca", password));
      part.writeSecret(SIGNER_P12, Pkcs12.write(signer, "signer", password));
      part.writeSecret(
          TSA_P12, Pkcs12.write(DevelopmentKeys.timeStamps(ca, clock.instant()), "tsa", password));
      part.writeSecret(PASSWORD, (new String(password) + "\n").getBytes(US_ASCII));
      part.moveTo(folder);
    }
  }

  private static void renew(
      Path file, char[] password, Clock clock, BiFunction<Pkcs12.Entry, Instant, Pkcs12.Entry> next)
      throws IOException {
    if (Files.exists(file)) {
      Pkcs12.Entry last = Pkcs12.read(file, password);
      Instant end = last.chain().getFirst().getNotAfter().toInstant();
      if (clock.instant().plus(RENEWAL).isBefore(end)) {
        return;
      }
    }
    Pkcs12.Entry ca = Pkcs12.read(file.resolveSibling(CA_P12), password);
    String alias = file.getFileName().toString().replace(".p12", "");
    KeyFolder.replaceSecret(file, Pkcs12.write(next.apply(ca, clock.instant()), alias, password));
  }

  private void requireOneAuthority(List<X509Certificate> tsa, Instant at) {
    try {
      trustAnchors().requireTrusted(signer.chain(), at);
      trustAnchors().requireTimeStamping(tsa, at);
    } catch (SignatureVerificationException e) {
      throw new SigningException(
          "`%s`: found a signer of another authority than `%s`, expected files that were made together: %s"
              .formatted(folder, CA_PEM, e.getMessage()),
          e);
    }
  }
}
