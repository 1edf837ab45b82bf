package org.licet.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.licet.OutsideTool;
import org.licet.attestation.Attestation;
import org.licet.signing.DevelopmentPki;
import org.licet.signing.TimeStampException;
import org.licet.signing.TimeStamps;
import tools.jackson.databind.node.ObjectNode;

/** A certificate that a test printed with a development key, in a folder of the test's own. */
record PrintedFile(Path folder, byte[] pdf, DevelopmentPki pki) {
  static final Instant NOW = Instant.parse("2026-11-24T10:00:05Z");
  static final Letterhead LETTERHEAD =
      new Letterhead(Wording.standard(), URI.create("https://licet.example"));

  /** Time stamps where no authority answers. */
  static final TimeStamps NOBODY =
      sha256 -> {
        throw new TimeStampException("nobody answers", null);
      };

  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  static PrintedFile print(Path folder, ObjectNode example) {
    DevelopmentPki pki = DevelopmentPki.open(folder.resolve("pki"), CLOCK);
    Attestation attestation = Attestation.issue(Examples.statement(example), pki.signer());
    byte[] pdf =
        new CertificatePrinter(seal(pki, CLOCK), LETTERHEAD).print(attestation, null).pdf();
    write(folder, pdf);
    return new PrintedFile(folder, pdf, pki);
  }

  /** One with a log proof attached, which only looks like one. */
  byte[] proven(ObjectNode example) {
    Attestation attestation = Attestation.issue(Examples.statement(example), pki.signer());
    String proof = "c2sp.org/tlog-proof@v1\nextra AAAA\nindex 7\n\nlog.licet.example\n8\nAAAA\n\n";
    return new CertificatePrinter(seal(pki, CLOCK), LETTERHEAD).print(attestation, proof).pdf();
  }

  /** The same certificate as printed while no authority answers: level B-B. */
  SignedCertificate unstamped(ObjectNode example) {
    Seal seal = new Seal(pki.signer(), NOBODY, pki.revocationLists(), CLOCK);
    return new CertificatePrinter(seal, LETTERHEAD)
        .print(Attestation.issue(Examples.statement(example), pki.signer()), null);
  }

  static Seal seal(DevelopmentPki pki, Clock clock) {
    return new Seal(pki.signer(), pki.timeStamps(), pki.revocationLists(), clock);
  }

  static void write(Path folder, byte[] pdf) {
    try {
      Files.write(folder.resolve("certificate.pdf"), pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a person would copy out of it: compatibility forms folded, direction marks dropped. */
  String text() {
    return text(folder);
  }

  static String text(Path folder) {
    String text = poppler(folder, "pdftotext", "-enc", "UTF-8", "certificate.pdf", "-");
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "");
  }

  int pages() {
    return Integer.parseInt(
        poppler("pdfinfo", "certificate.pdf").replaceAll("(?s).*Pages: +(\\d+).*", "$1"));
  }

  String poppler(String program, String... arguments) {
    return poppler(folder, program, arguments);
  }

  private static String poppler(Path folder, String program, String... arguments) {
    OutsideTool.Answer answer =
        OutsideTool.require(program, "poppler-utils").run(folder, arguments);
    assertThat(answer.exitCode()).as(answer.text()).isZero();
    return answer.text();
  }
}
