package org.licet.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevelopmentPkiTests {
  private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);
  private static final Jws.Type TYPE = new Jws.Type("vc+jwt", "vc");

  @TempDir Path data;

  @Test
  void theFirstStartMakesKeysWhichTheNextOneUses() throws Exception {
    DevelopmentPki first = open(CLOCK);
    Map<String, String> files = files();
    DevelopmentPki second = open(CLOCK);
    assertThat(files())
        .isEqualTo(files)
        .containsOnlyKeys("ca.p12", "ca.pem", "ca.crl", "password", "signer.p12", "tsa.p12");
    assertThat(second.signer().certificate()).isEqualTo(first.signer().certificate());
    assertThat(verify(first.trustAnchors(), second.signer(), AT)).isEqualTo("{}");
  }

  @Test
  void bothCertificatesSayThatTheyAreForDevelopment() {
    DevelopmentPki pki = open(CLOCK);
    assertThat(pki.signer().certificate().getSubjectX500Principal().getName())
        .isEqualTo("CN=Licet DEVELOPMENT signer");
    assertThat(pki.signer().certificate().getIssuerX500Principal().getName())
        .isEqualTo("CN=Licet DEVELOPMENT CA");
  }

  @Test
  void secretsAreForTheirOwnerAlone() throws Exception {
    open(CLOCK);
    assertThat(mode("")).isEqualTo("rwx------");
    assertThat(mode("ca.pem")).isEqualTo("rw-r--r--");
    for (String secret : new String[] {"ca.p12", "signer.p12", "tsa.p12", "password"}) {
      assertThat(mode(secret)).as(secret).isEqualTo("rw-------");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ca.pem", "ca.p12", "signer.p12", "password"})
  void aFolderWithSomeOfTheFilesIsRefused(String missing) throws Exception {
    open(CLOCK);
    Files.delete(folder().resolve(missing));
    Map<String, String> left = files();
    assertThatThrownBy(() -> open(CLOCK))
        .isInstanceOf(SigningException.class)
        .hasMessageContaining("found no [" + missing + "]");
    assertThat(files()).isEqualTo(left);
  }

  @Test
  void aFolderOfAVersionThatDidNotStampTimeGetsAStamper() throws Exception {
    DevelopmentPki first = open(CLOCK);
    Files.delete(folder().resolve("tsa.p12"));
    DevelopmentPki second = open(CLOCK);
    assertThat(second.signer().certificate()).isEqualTo(first.signer().certificate());
    byte[] digest = new byte[32];
    byte[] token = second.timeStamps().stamp(digest);
    assertThat(first.trustAnchors().verifyTimeStamp(token, digest).at()).isEqualTo(AT);
    assertThat(mode("tsa.p12")).isEqualTo("rw-------");
  }

  @Test
  void anEmptyFolderIsFilled() throws Exception {
    Files.createDirectory(folder());
    open(CLOCK);
    assertThat(files()).hasSize(6);
  }

  @Test
  void whatAnEarlierStartLeftHalfMadeIsDeleted() throws Exception {
    Path left = Files.createDirectory(data.resolve("pki.part-123"));
    Files.writeString(left.resolve("ca.pem"), "half");
    open(CLOCK);
    assertThat(data)
        .isDirectoryContaining("glob:**/pki")
        .isDirectoryNotContaining("glob:**.part-*");
  }

  @Test
  void theSignerOfAnotherFolderIsRefused(@TempDir Path elsewhere) throws Exception {
    open(CLOCK);
    DevelopmentPki.open(elsewhere.resolve("pki"), CLOCK);
    for (String file : new String[] {"signer.p12", "tsa.p12", "password", "ca.p12"}) {
      Path from = elsewhere.resolve("pki").resolve(file);
      Files.copy(from, folder().resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    assertThatThrownBy(() -> open(CLOCK))
        .isInstanceOf(SigningException.class)
        .hasMessageContaining("a signer of another authority than `ca.pem`");
  }

  @Test
  void theNextSignerIsMadeBeforeTheLastEndsAndTheSameAuthorityVerifiesBoth() throws Exception {
    DevelopmentPki first = open(CLOCK);
    String ca = Files.readString(first.caPem());
    Jws old = first.signer().jws("{}".getBytes(UTF_8), TYPE);
    Clock later = Clock.offset(CLOCK, Duration.ofDays(701));
    DevelopmentPki second = open(later);
    assertThat(second.signer().certificate()).isNotEqualTo(first.signer().certificate());
    assertThat(Files.readString(second.caPem())).isEqualTo(ca);
    assertThat(mode("signer.p12")).isEqualTo("rw-------");
    assertThat(verify(second.trustAnchors(), second.signer(), later.instant())).isEqualTo("{}");
    assertThat(second.trustAnchors().verifyJws(old, _ -> AT).payload())
        .isEqualTo("{}".getBytes(UTF_8));
    assertThat(files()).hasSize(6);
  }

  @Test
  void theSignerIsKeptWhileItHasMoreThanThirtyDays() {
    DevelopmentPki first = open(CLOCK);
    DevelopmentPki second = open(Clock.offset(CLOCK, Duration.ofDays(699)));
    assertThat(second.signer().certificate()).isEqualTo(first.signer().certificate());
  }

  @Test
  void anAuthorityThatHasEndedIsRefused() {
    open(CLOCK);
    Clock later = Clock.offset(CLOCK, Duration.ofDays(3700));
    assertThatThrownBy(() -> open(later))
        .isInstanceOf(SigningException.class)
        .hasMessageContaining("ended");
  }

  @Test
  void aKilledProcessLeavesTheFolderWholeOrAbsent() throws Exception {
    for (int round = 0; round < 2; round++) {
      Path many = Files.createDirectory(data.resolve("round" + round));
      Process process = makeUntilKilled(many);
      while (list(many).isEmpty() && process.isAlive()) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(300));
      process.destroyForcibly().waitFor();
      assertThat(list(many)).isNotEmpty();
      for (Path each : newest(many)) {
        DevelopmentPki pki = DevelopmentPki.open(each, Clock.systemUTC());
        assertThat(verify(pki.trustAnchors(), pki.signer(), Clock.systemUTC().instant()))
            .isEqualTo("{}");
      }
    }
  }

  /** Makes folders until it is killed. */
  static void main(String... arguments) {
    for (int i = 0; true; i++) {
      DevelopmentPki.open(Path.of(arguments[0], "pki" + i), Clock.systemUTC());
    }
  }

  /**
   * The last two folders that were made, or were being made; what is not moved into place yet is
   * passed over.
   */
  private static List<Path> newest(Path many) throws IOException {
    return list(many).stream()
        .filter(each -> !each.toString().contains(".part-"))
        .sorted(
            Comparator.comparing(
                    (Path each) -> Integer.valueOf(each.getFileName().toString().substring(3)))
                .reversed())
        .limit(2)
        .toList();
  }

  private static Process makeUntilKilled(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            DevelopmentPkiTests.class.getName(),
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private DevelopmentPki open(Clock clock) {
    return DevelopmentPki.open(folder(), clock);
  }

  private Path folder() {
    return data.resolve("pki");
  }

  private String mode(String file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve(file)));
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path each : list(folder())) {
      files.put(each.getFileName().toString(), new String(Files.readAllBytes(each), ISO_8859_1));
    }
    return files;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  private static String verify(TrustAnchors anchors, Signer signer, Instant at) {
    Jws jws = signer.jws("{}".getBytes(UTF_8), TYPE);
    return new String(anchors.verifyJws(jws, _ -> at).payload(), UTF_8);
  }
}
