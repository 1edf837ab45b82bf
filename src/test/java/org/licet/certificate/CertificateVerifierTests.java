package org.licet.certificate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.licet.attestation.Attestation;
import org.licet.signing.DevelopmentPki;
import org.licet.signing.Signer;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;

class CertificateVerifierTests {
  private static final Instant NOW = PrintedFile.NOW;
  @TempDir static Path folder;
  @TempDir static Path otherFolder;
  private static PrintedFile printed;
  private static byte[] pdf;
  private static CertificateVerifier verifier;

  @BeforeAll
  static void print() {
    printed = PrintedFile.print(folder, Examples.denial());
    pdf = printed.pdf();
    verifier = new CertificateVerifier(printed.pki().trustAnchors());
  }

  @Test
  void aCertificateAsPrintedHoldsAndGivesTheAttestation() {
    VerifiedCertificate verified = verifier.verify(pdf, NOW);

    assertThat(verified.attestation().statement().reference()).isEqualTo("ASG-2026-004711");
    assertThat(verified.signer()).isEqualTo(printed.pki().signer().certificate());
    assertThat(verified.signedAt()).isEqualTo(NOW);
    assertThat(verified.checks()).hasSize(4);
  }

  @Test
  void aCertificateHoldsAfterItsSignersCertificateHasEnded() {
    assertThat(verifier.verify(pdf, NOW.plus(Duration.ofDays(4000))).signedAt()).isEqualTo(NOW);
  }

  @Test
  void oneByteChangedAnywhereIsRefused() {
    long seed = 20261124;
    Random random = new Random(seed);
    List<String> accepted = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      flip(random.nextInt(pdf.length), 1 << random.nextInt(8), accepted);
    }
    assertThat(accepted).as("changes that were not seen, seed " + seed).isEmpty();
  }

  @Test
  void oneByteChangedInTheSignatureItselfIsRefused() {
    int start = new String(pdf, ISO_8859_1).indexOf("/Contents <3082");
    int digits = SignedFile.of(pdf).cms().length * 2;
    List<String> accepted = new ArrayList<>();
    for (int offset = start; offset < start + 11 + digits + 64; offset++) {
      flip(offset, 1, accepted); // another digit
      flip(offset, 0x20, accepted); // the same letter in upper case
    }
    assertThat(accepted).isEmpty();
  }

  @Test
  void oneByteBehindTheEndIsRefused() {
    assertRefused(Arrays.copyOf(pdf, pdf.length + 1), "signed bytes");
  }

  @Test
  void oneByteLessIsRefused() {
    assertRefused(Arrays.copyOf(pdf, pdf.length - 1), "signed bytes");
  }

  @Test
  void aLaterRevisionIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfStamper stamper = new PdfStamper(new PdfReader(pdf), out, null, true);
    stamper.getOverContent(1).circle(300, 400, 50);
    stamper.close();

    assertRefused(out.toByteArray(), "signed bytes");
  }

  @Test
  void aSecondSignatureIsRefused() throws IOException {
    assertRefused(
        Pades.sign(pdf, printed.pki().signer()::detachedCms, NOW), "more than one `/ByteRange`");
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

    assertRefused(printer().print(foreign), "attestation.jws, chain");
  }

  @Test
  void anAttestationIsNoCertificate() {
    byte[] jws = attestation(printed.pki().signer()).jws().getBytes(ISO_8859_1);

    assertRefused(jws, "no `/ByteRange`");
    assertRefused(new byte[0], "no `/ByteRange`");
  }

  @Test
  void aCertificateWithoutAttestationIsRefused() throws IOException {
    byte[] bare = strippedOfAttachment();

    assertRefused(Pades.sign(bare, printed.pki().signer()::detachedCms, NOW), "attachments");
  }

  @Test
  void aTimeOfSigningBeforeTheDecisionOrAfterNowIsRefused() {
    assertRefusedAt(NOW.minus(Duration.ofHours(1)), "time");
    Clock early = Clock.fixed(NOW.minus(Duration.ofHours(2)), ZoneOffset.UTC);
    byte[] backdated =
        new CertificatePrinter(printed.pki().signer(), PrintedFile.LETTERHEAD, early)
            .print(attestation(printed.pki().signer()));
    assertRefused(backdated, "time of signing");
  }

  private static byte[] strippedOfAttachment() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfReader reader = new PdfReader(pdf);
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
        printed.pki().signer(), PrintedFile.LETTERHEAD, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static Attestation attestation(Signer signer) {
    return Attestation.issue(Examples.statement(Examples.permit()), signer);
  }

  private static DevelopmentPki otherPki() {
    return DevelopmentPki.open(otherFolder.resolve("pki"), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static void flip(int offset, int bits, List<String> accepted) {
    byte[] changed = pdf.clone();
    changed[offset] ^= (byte) bits;
    try {
      verifier.verify(changed, NOW);
      accepted.add("byte %d: 0x%02x to 0x%02x".formatted(offset, pdf[offset], changed[offset]));
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
