package org.licet.certificate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.licet.attestation.Attestation;
import org.licet.signing.DevelopmentPki;
import org.licet.signing.Signer;
import org.licet.signing.TrustAnchors;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;

class CertificateVerifierTests {
  private static final Instant NOW = PrintedFile.NOW;
  @TempDir static Path folder;
  @TempDir static Path otherFolder;
  private static PrintedFile printed;
  private static byte[] pdf;
  private static byte[] unstamped;
  private static CertificateVerifier verifier;

  @BeforeAll
  static void print() {
    printed = PrintedFile.print(folder, Examples.denial());
    pdf = printed.pdf();
    unstamped = printed.unstamped(Examples.denial()).pdf();
    verifier = new CertificateVerifier(printed.pki().trustAnchors());
  }

  @Test
  void aCertificateAsPrintedHoldsAndGivesTheAttestation() {
    VerifiedCertificate verified = verifier.verify(pdf, NOW);

    assertThat(verified.attestation().statement().reference()).isEqualTo("ASG-2026-004711");
    assertThat(verified.signer()).isEqualTo(printed.pki().signer().certificate());
    assertThat(verified.signedAt()).isEqualTo(NOW);
    assertThat(verified.level()).isEqualTo(Level.B_LTA);
    assertThat(verified.checks())
        .hasSize(6)
        .anyMatch(line -> line.contains("PAdES-B-LTA"))
        .anyMatch(line -> line.startsWith("the whole file was there at `" + NOW + "`"));
  }

  @Test
  void withoutAStampItHoldsAtALowerLevel() {
    VerifiedCertificate verified = verifier.verify(unstamped, NOW);

    assertThat(verified.level()).isEqualTo(Level.B_B);
    assertThat(verified.checks()).hasSize(4).anyMatch(line -> line.contains("PAdES-B-B"));
  }

  @Test
  void aCertificateOfAnEarlierVersionHolds() throws IOException {
    byte[] earlier = resource("baseline-b.pdf");
    TrustAnchors anchors = TrustAnchors.fromPem(resource("baseline-b.ca.pem"));

    assertThat(new CertificateVerifier(anchors).verify(earlier, NOW).level()).isEqualTo(Level.B_B);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = CertificateVerifierTests.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  @Test
  void aCertificateHoldsAfterItsSignersCertificateHasEnded() {
    assertThat(verifier.verify(pdf, NOW.plus(Duration.ofDays(4000))).signedAt()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @EnumSource(names = {"B_B", "B_LTA"})
  void oneByteChangedAnywhereIsRefused(Level level) {
    byte[] file = level == Level.B_B ? unstamped : pdf;
    long seed = 20261124;
    Random random = new Random(seed);
    List<String> accepted = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      flip(file, random.nextInt(file.length), 1 << random.nextInt(8), accepted);
    }
    assertThat(accepted).as("changes that were not seen, seed " + seed).isEmpty();
  }

  @Test
  void oneByteChangedInTheSignatureItselfIsRefused() {
    int start = new String(unstamped, ISO_8859_1).indexOf("/Contents <3082");
    int digits = SignedFile.of(unstamped).cms().length * 2;
    assertThat(accepted(unstamped, start, start + 11 + digits + 64)).isEmpty();
  }

  @Test
  void oneByteChangedInTheStampedSignatureIsRefused() {
    int start = new String(pdf, ISO_8859_1).indexOf("/Contents <3082");
    int digits = SignedFile.of(pdf).cms().length * 2;
    assertThat(accepted(pdf, start, start + 11 + digits + 64)).isEmpty();
  }

  @Test
  void oneByteChangedInTheUpdateIsRefused() {
    int signed = SignedFile.of(pdf).end();
    int zeros = new String(pdf, ISO_8859_1).indexOf("0".repeat(1000), signed);
    assertThat(accepted(pdf, signed, zeros + 64)).isEmpty();
    assertThat(accepted(pdf, pdf.length - 500, pdf.length)).isEmpty();
  }

  private static List<String> accepted(byte[] file, int from, int to) {
    List<String> accepted = new ArrayList<>();
    for (int offset = from; offset < to; offset++) {
      flip(file, offset, 1, accepted); // another digit
      flip(file, offset, 0x20, accepted); // the same letter in upper case
    }
    return accepted;
  }

  @Test
  void oneByteBehindTheEndIsRefused() {
    assertRefused(Arrays.copyOf(pdf, pdf.length + 1), "bytes behind the signature");
    assertRefused(Arrays.copyOf(unstamped, unstamped.length + 1), "no time stamp");
  }

  @Test
  void oneByteLessIsRefused() {
    assertRefused(Arrays.copyOf(pdf, pdf.length - 1), "bytes behind the signature");
    assertRefused(Arrays.copyOf(unstamped, unstamped.length - 1), "signed bytes");
  }

  @Test
  void aLaterRevisionIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfStamper stamper = new PdfStamper(new PdfReader(pdf), out, null, true);
    stamper.getOverContent(1).circle(300, 400, 50);
    stamper.close();

    assertRefused(out.toByteArray(), "bytes behind the signature");
  }

  @Test
  void aSecondSignatureIsRefused() throws IOException {
    assertRefused(
        new Pades(pdf, NOW).sign(printed.pki().signer()::detachedCms),
        "bytes behind the signature");
    assertRefused(
        new Pades(unstamped, NOW).sign(printed.pki().signer()::detachedCms), "no time stamp");
  }

  @Test
  void aSignerOfAnotherAuthorityIsRefused() {
    DevelopmentPki other = otherPki();

    assertThatThrownBy(() -> new CertificateVerifier(other.trustAnchors()).verify(pdf, NOW))
        .isInstanceOf(CertificateVerificationException.class)
        .hasMessageContaining("PDF signature, chain");
  }

  @Test
  void aTrustedSignatureOverAnUntrustedAttestationIsRefused() {
    Attestation foreign = attestation(otherPki().signer());

    assertRefused(printer().print(foreign, null).pdf(), "attestation.jws, chain");
  }

  @Test
  void anAttestationIsNoCertificate() {
    byte[] jws = attestation(printed.pki().signer()).jws().getBytes(ISO_8859_1);

    assertRefused(jws, "no `/ByteRange");
    assertRefused(new byte[0], "no `/ByteRange");
  }

  @Test
  void aCertificateWithoutAttestationIsRefused() throws IOException {
    byte[] bare = strippedOfAttachment();

    assertRefused(new Pades(bare, NOW).sign(printed.pki().signer()::detachedCms), "attachments");
  }

  @Test
  void aTimeOfSigningBeforeTheDecisionOrAfterNowIsRefused() {
    assertRefusedAt(NOW.minus(Duration.ofHours(1)), "time");
    Clock early = Clock.fixed(NOW.minus(Duration.ofHours(2)), ZoneOffset.UTC);
    byte[] backdated =
        new CertificatePrinter(
                new Seal(printed.pki().signer(), PrintedFile.NOBODY, List::of, early),
                PrintedFile.LETTERHEAD)
            .print(attestation(printed.pki().signer()), null)
            .pdf();
    assertRefused(backdated, "time of signing");
  }

  private static byte[] strippedOfAttachment() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfReader reader = new PdfReader(unstamped);
    reader.getCatalog().remove(org.openpdf.text.pdf.PdfName.NAMES);
    reader.getCatalog().remove(org.openpdf.text.pdf.PdfName.ACROFORM);
    reader.selectPages("1");
    reader.getPageN(1).remove(org.openpdf.text.pdf.PdfName.ANNOTS);
    reader.removeUnusedObjects();
    new PdfStamper(reader, out).close();
    return out.toByteArray();
  }

  private static CertificatePrinter printer() {
    return new CertificatePrinter(
        PrintedFile.seal(printed.pki(), Clock.fixed(NOW, ZoneOffset.UTC)), PrintedFile.LETTERHEAD);
  }

  private static Attestation attestation(Signer signer) {
    return Attestation.issue(Examples.statement(Examples.permit()), signer);
  }

  private static DevelopmentPki otherPki() {
    return DevelopmentPki.open(otherFolder.resolve("pki"), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static void flip(byte[] file, int offset, int bits, List<String> accepted) {
    byte[] changed = file.clone();
    changed[offset] ^= (byte) bits;
    try {
      verifier.verify(changed, NOW);
      accepted.add("byte %d: 0x%02x to 0x%02x".formatted(offset, file[offset], changed[offset]));
    } catch (CertificateVerificationException e) {
      // as it must be; any other exception fails the test
    }
  }

  private static void assertRefused(byte[] file, String message) {
    assertThatThrownBy(() -> verifier.verify(file, NOW))
        .isInstanceOf(CertificateVerificationException.class)
        .hasMessageContaining(message);
  }

  private static void assertRefusedAt(Instant at, String message) {
    assertThatThrownBy(() -> verifier.verify(pdf, at))
        .isInstanceOf(CertificateVerificationException.class)
        .hasMessageContaining(message);
  }
}
