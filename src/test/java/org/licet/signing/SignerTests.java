package org.licet.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.signing.TestAuthority.Leaf;
import org.licet.signing.TestAuthority.Wish;

class SignerTests {
  private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);
  private static final char[] PASSWORD = "correct horse".toCharArray();
  private static final Jws.Type TYPE = new Jws.Type("vc+jwt", "vc");
  private static final TestAuthority CA = TestAuthority.root("Test CA");
  private static final Wish GOOD = Wish.good();

  @TempDir Path folder;

  @Test
  void signsByTheKeyOfAPkcs12File() throws Exception {
    Leaf leaf = CA.issue(GOOD, CA.certificate());
    Signer signer = Signer.fromPkcs12(write(leaf), PASSWORD, CLOCK);
    Jws jws = signer.jws("{}".getBytes(UTF_8), TYPE);
    assertThat(CA.anchors().verifyJws(jws, _ -> AT).signer()).isEqualTo(signer.certificate());
    assertThat(JwsHeader.read(jws).chain())
        .as("the root is left out")
        .containsExactly(leaf.chain().getFirst());
  }

  @Test
  void saysThatTheFileIsMissing() {
    assertRefused(folder.resolve("none.p12"), PASSWORD, "no such file");
  }

  @Test
  void saysThatThePasswordIsWrong() throws Exception {
    Path file = write(CA.issue(GOOD, CA.certificate()));
    assertRefused(file, "wrong".toCharArray(), "the password does not open it");
    assertRefused(file, new char[0], "the password does not open it");
  }

  @Test
  void saysThatTheFileIsNoPkcs12() throws Exception {
    Path file = Files.write(folder.resolve("ca.pem"), CA.pem());
    assertRefused(file, PASSWORD, "not readable as a PKCS#12 file");
    assertRefused(folder, PASSWORD, "not readable as a PKCS#12 file");
    byte[] cut = Files.readAllBytes(write(CA.issue(GOOD, CA.certificate())));
    assertRefused(
        Files.write(folder.resolve("cut.p12"), Arrays.copyOf(cut, 500)), PASSWORD, "PKCS#12");
  }

  @Test
  void saysThatThereIsNoKeyOrMoreThanOne() throws Exception {
    KeyStore none = KeyStore.getInstance("PKCS12");
    none.load(null, null);
    none.setCertificateEntry("ca", CA.certificate());
    assertRefused(store(none), PASSWORD, "found 0 keys");
    KeyStore two = KeyStore.getInstance("PKCS12");
    two.load(null, null);
    for (String alias : List.of("one", "two")) {
      Leaf leaf = CA.issue(GOOD);
      two.setKeyEntry(alias, leaf.key(), PASSWORD, leaf.chain().toArray(Certificate[]::new));
    }
    assertRefused(store(two), PASSWORD, "found 2 keys [one, two]");
  }

  @Test
  void saysThatTheCertificateHasEndedOrNotBegun() throws Exception {
    Wish ended = GOOD.valid("2024-01-01T00:00:00Z", "2026-11-24T09:59:59Z");
    assertRefused(write(CA.issue(ended)), PASSWORD, "ended `2026-11-24T09:59:59Z`");
    Wish begins = GOOD.valid("2026-11-25T00:00:00Z", "2027-01-01T00:00:00Z");
    assertRefused(write(CA.issue(begins)), PASSWORD, "begins `2026-11-25T00:00:00Z`");
  }

  @Test
  void saysThatTheKeyOrTheCertificateIsNotForSigning() throws Exception {
    assertRefused(
        write(CA.issue(GOOD.onCurve("RSA-2048"))),
        PASSWORD,
        "found a key of `RSA` with 2048 bits, expected an EC key");
    assertRefused(write(CA.issue(GOOD.onCurve("secp521r1"))), PASSWORD, "on the curve P-256");
    assertRefused(
        write(CA.issue(GOOD.withKeyUsage(KeyUsage.keyAgreement))), PASSWORD, "digitalSignature");
    assertRefused(write(CA.issue(GOOD.withPurposes())), PASSWORD, "documentSigning");
    assertRefused(
        write(new Leaf(CA.key(), List.of(CA.certificate()))), PASSWORD, "of an authority");
  }

  @Test
  void saysThatThereAreMoreCertificatesThanAVerifierTakes() {
    X509Certificate[] middle = new X509Certificate[8];
    Arrays.fill(middle, CA.below(Wish.authority("Middle CA")).certificate());
    Leaf overlong = CA.issue(GOOD, middle);
    assertThatThrownBy(() -> overlong.signer(CLOCK))
        .isInstanceOf(SigningException.class)
        .hasMessageContaining("found 9 certificates, expected 8 at most");
  }

  @Test
  void saysThatTheKeyIsOfAnotherCertificate() {
    X509Certificate certificate = CA.issue(GOOD).chain().getFirst();
    Leaf mixed = new Leaf(CA.issue(GOOD).key(), List.of(certificate));
    assertThatThrownBy(() -> mixed.signer(CLOCK))
        .isInstanceOf(SigningException.class)
        .hasMessageContaining("a key of another certificate");
  }

  @Test
  void stopsSigningWhenItsCertificateEnds() {
    Leaf leaf = CA.issue(GOOD);
    Clock[] now = {CLOCK};
    Signer signer =
        leaf.signer(
            new Clock() {
              @Override
              public ZoneOffset getZone() {
                return ZoneOffset.UTC;
              }

              @Override
              public Clock withZone(ZoneId zone) {
                return this;
              }

              @Override
              public Instant instant() {
                return now[0].instant();
              }
            });
    signer.jws("{}".getBytes(UTF_8), TYPE);
    now[0] = Clock.offset(CLOCK, Duration.ofDays(1000));
    assertThatThrownBy(() -> signer.jws("{}".getBytes(UTF_8), TYPE))
        .isInstanceOf(SigningException.class);
    assertThatThrownBy(() -> signer.detachedCms(new ByteArrayInputStream(new byte[1])))
        .isInstanceOf(SigningException.class)
        .hasMessageContaining("ended `2028-01-01T00:00:00Z`");
  }

  private Path write(Leaf leaf) throws Exception {
    byte[] bytes = Pkcs12.write(new Pkcs12.Entry(leaf.key(), leaf.chain()), "signer", PASSWORD);
    return Files.write(folder.resolve("signer.p12"), bytes);
  }

  private Path store(KeyStore keys) throws Exception {
    Path file = folder.resolve("store.p12");
    try (var out = Files.newOutputStream(file)) {
      keys.store(out, PASSWORD);
    }
    return file;
  }

  private static void assertRefused(Path file, char[] password, String expected) {
    assertThatThrownBy(() -> Signer.fromPkcs12(file, password, CLOCK))
        .isInstanceOf(SigningException.class)
        .hasMessageContaining(expected);
  }
}
