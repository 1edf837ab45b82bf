package org.licet.certificate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.attestation.Attestation;
import org.licet.signing.DevelopmentPki;
import org.licet.signing.TimeStamps;
import org.licet.signing.ValidationData;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;

/**
 * What may stand behind a certificate's signature: a forger here has the time-stamping authority
 * stamp whatever it likes, as anybody can.
 */
class StampedTests {
  private static final Instant NOW = PrintedFile.NOW;
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  @TempDir static Path folder;
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
  void theForgersToolMakesAFileThatHoldsWhereItChangesNothing() throws Exception {
    assertThat(verifier.verify(restamped(update()), NOW).level()).isEqualTo(Level.B_LTA);
  }

  @Test
  void anotherValueInTheUpdateIsRefused() throws Exception {
    assertRefused(restamped(update().replace("/F 132", "/F 133")), "adds or replaces");
    assertRefused(restamped(update().replaceFirst("/Cert\\[", "/Xert[")), "adds or replaces");
    assertRefused(restamped(update().replaceFirst("/Root \\d", "/Root 9")), "adds or replaces");
  }

  @Test
  void anObjectMoreInTheUpdateIsRefused() throws Exception {
    String page = "11 0 obj\n<</Type/Page/MediaBox[0 0 595 842]>>\nendobj\n";

    assertRefused(restamped(page + update()), "bytes behind the signature");
  }

  @Test
  void aVisibleAnnotationInAnotherUpdateIsRefused() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfStamper stamper = new PdfStamper(new PdfReader(pdf), out, null, true);
    stamper.addAnnotation(
        PdfAnnotation.createSquareCircle(
            stamper.getWriter(), new Rectangle(100, 100, 300, 300), "PERMITTED", true),
        1);
    stamper.close();

    assertRefused(out.toByteArray(), "bytes behind the signature");
  }

  @Test
  void theUpdateTwiceIsRefused() {
    byte[] update = Arrays.copyOfRange(pdf, SignedFile.of(pdf).end(), pdf.length);
    byte[] twice = Arrays.copyOf(pdf, pdf.length + update.length);
    System.arraycopy(update, 0, twice, pdf.length, update.length);

    assertRefused(twice, "bytes behind the signature");
  }

  @Test
  void aFileWhoseTimeStampIsCutOffIsRefused() {
    assertRefused(SignedFile.of(pdf).part(), "found a time stamp, expected none");
  }

  @Test
  void aFileSignedForAStampIsRefusedWithoutAny() throws IOException {
    byte[] plain =
        new Pages(
                PrintedFile.LETTERHEAD,
                PayloadReader.read(attestation().tree()),
                Signatory.of(printed.pki().signer().certificate()))
            .render(attestation(), null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfStamper stamper = new PdfStamper(new PdfReader(plain), out, null, true);
    Dss.add(stamper, ValidationData.of(printed.pki().signer(), printed.pki().revocationLists()));
    DocumentTimeStamp.addField(stamper);
    stamper.close();

    assertRefused(
        new Pades(out.toByteArray(), NOW).sign(printed.pki().signer()::detachedCms),
        "found no time stamp");
  }

  private static Attestation attestation() {
    return Attestation.issue(Examples.statement(Examples.permit()), printed.pki().signer());
  }

  @Test
  void aStampByAnUntrustedAuthorityIsRefused(@TempDir Path other) throws Exception {
    DevelopmentPki foreign = DevelopmentPki.open(other.resolve("pki"), CLOCK);

    assertRefused(restamped(update(), foreign.timeStamps()), "chain");
  }

  @Test
  void aStampBeforeTheSignatureIsRefused() throws Exception {
    Clock early = Clock.fixed(NOW.minus(Duration.ofHours(1)), ZoneOffset.UTC);
    TimeStamps stamps = DevelopmentPki.open(folder.resolve("pki"), early).timeStamps();

    assertRefused(restamped(update(), stamps), "found");
  }

  @Test
  void withoutListsOfEachAuthorityTheLevelSaysSo() {
    DevelopmentPki pki = printed.pki();
    Seal seal = new Seal(pki.signer(), pki.timeStamps(), List::of, CLOCK);
    SignedCertificate signed =
        new CertificatePrinter(seal, PrintedFile.LETTERHEAD)
            .print(Attestation.issue(Examples.statement(Examples.permit()), pki.signer()), null);

    assertThat(signed.level()).isEqualTo(Level.B_T);
    VerifiedCertificate verified = verifier.verify(signed.pdf(), NOW);
    assertThat(verified.level()).isEqualTo(Level.B_T);
    assertThat(verified.checks()).anyMatch(line -> line.contains("is not known"));
  }

  @Test
  void whileNoAuthorityAnswersItIsSignedAllTheSameAndSaysWhy() {
    SignedCertificate signed = printed.unstamped(Examples.permit());

    assertThat(signed.level()).isEqualTo(Level.B_B);
    assertThat(signed.pending()).isEqualTo("nobody answers");
  }

  /** What stands behind the signature, its token replaced by zeros. */
  private static String update() {
    String update = new String(pdf, ISO_8859_1).substring(SignedFile.of(pdf).end());
    return update.replaceFirst("<3082[0-9a-f]+>", "<" + "0".repeat(StampUpdate.GAP - 2) + ">");
  }

  private static byte[] restamped(String update) throws Exception {
    return restamped(update, printed.pki().timeStamps());
  }

  /** The signed part with that behind it, where the range is set right and a token is put in. */
  private static byte[] restamped(String update, TimeStamps stamps) throws Exception {
    byte[] part = SignedFile.of(pdf).part();
    int gap = part.length + update.indexOf("<000");
    int rest = gap + StampUpdate.GAP;
    int length = part.length + update.length() - rest;
    Matcher range = Pattern.compile("/ByteRange \\[0 \\d+ \\d+ \\d+\\] *").matcher(update);
    assertThat(range.find()).isTrue();
    MatchResult found = range.toMatchResult();
    String spelt = String.format("%-50s", "/ByteRange [0 %d %d %d]".formatted(gap, rest, length));
    String fixed = update.substring(0, found.start()) + spelt + update.substring(found.end());
    byte[] file = (new String(part, ISO_8859_1) + fixed).getBytes(ISO_8859_1);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(file, 0, gap);
    digest.update(file, rest, file.length - rest);
    byte[] token = stamps.stamp(digest.digest());
    byte[] hex = HexFormat.of().formatHex(token).getBytes(ISO_8859_1);
    System.arraycopy(hex, 0, file, gap + 1, hex.length);
    return file;
  }

  private static void assertRefused(byte[] file, String message) {
    assertThatThrownBy(() -> verifier.verify(file, NOW))
        .isInstanceOf(CertificateVerificationException.class)
        .hasMessageContaining(message);
  }
}
