package org.licet.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.attestation.Attestation;
import org.licet.signing.DevelopmentPki;
import org.licet.signing.Signer;
import org.licet.signing.TestAuthority;
import org.openpdf.text.pdf.PdfReader;
import tools.jackson.databind.node.ObjectNode;

class CertificatePrinterTests {
  private static final Clock CLOCK = Clock.fixed(PrintedFile.NOW, ZoneOffset.UTC);
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Łukasz Ørsted",
        "Ngô Thị Hương",
        "Анна",
        "Δημήτρης",
        "山田太郎",
        "髙橋さくら",
        "محمد",
        "سارة الأمين",
        "דוד כהן",
        "김영희",
        "สมชาย ใจดี",
        "𠮷田",
        "محمد شہباز",
        "प्रिया शर्मा",
        "क्षितिज",
        "প্রিয়াঙ্কা র‍্যাব",
        "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
        "પ્રિયા ક્ષત્રિય",
        "ପ୍ରିୟା ମହାପାତ୍ର",
        "சுப்ரமணியன் ஸ்ரீ",
        "వెంకటేశ్వర్లు",
        "ಕೃಷ್ಣಮೂರ್ತಿ",
        "സുബ്രഹ്മണ്യൻ",
        "ශ්‍රීමතී",
        "Dr प्रिया-शर्मा ५ (R&D)"
      })
  void namesAreReadableInTheirScript(String name) {
    String text = PrintedFile.print(folder, Examples.named(name)).text();

    assertThat(text).contains(name).doesNotContain("[U+");
  }

  @Test
  void aNameInDecomposedLettersIsPrintedComposed() {
    String decomposed = "Ngo\u0302 Thi\u0323 Hu\u031Bo\u031Bng";

    assertThat(PrintedFile.print(folder, Examples.named(decomposed)).text())
        .contains("Ngô Thị Hương");
  }

  @Test
  void aScriptWithoutAFontIsPrintedAsCodePoints() {
    String text = PrintedFile.print(folder, Examples.named("សុខា Rao")).text();

    assertThat(text)
        .containsPattern("\\[U\\+179F U\\+17BB\\s+U\\+1781 U\\+17B6\\]")
        .contains("characters that this document cannot draw");
  }

  @Test
  void aCharacterWithoutAGlyphIsPrintedAsItsCodePoint() {
    assertThat(PrintedFile.print(folder, Examples.named("Rao \uD83D\uDE00 \uE000")).text())
        .contains("Rao [U+1F600] [U+E000]");
  }

  @Test
  void aCharacterThatTurnsTextAroundIsPrintedAsItsCodePoint() {
    assertThat(PrintedFile.print(folder, Examples.named("Dr \u202Eoar")).text())
        .contains("Dr [U+202E]oar");
  }

  @Test
  void aJoinerThatJoinsNothingIsPrintedAsItsCodePoint() {
    assertThat(PrintedFile.print(folder, Examples.named("क\u200Dमल क्\u200Dष")).text())
        .contains("क[U+200D]मल क्\u200Dष");
  }

  @Test
  void aDenialSaysWhatIsNotMetWithLawSourceAndRemedyBeforeTheRest() {
    String text = PrintedFile.print(folder, Examples.denial()).text();

    assertThat(text).containsSubsequence("NOT PERMITTED", "US.PAYER.1", "US-TX.LICENSURE.1");
    assertThat(words(text))
        .contains(
            "Requirements of law that apply: 7. Not met: 2.",
            "the reader sits in IN-KA, which is not in US; the payer is MEDICARE",
            "Medicare pays for an interpretation only where it is furnished within the United"
                + " States.",
            "42 CFR 411.9(a)(1)",
            "Let a reader who sits in the United States make the final read",
            "Exception “consult”:",
            "Conditions that would have to be kept as well",
            "CQV is not a known authority",
            "give the final reading of CT study S1",
            "Dr Ananya Rao (R1)",
            "Texas, United States of America (US-TX)",
            "Lone Star General Hospital (F1)",
            "urn:uuid:0193585e-8a40-7c11-9b1e-6a2f1d0c7e55",
            "ASG-2026-004711",
            "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "1 March 2027, 00:00:00 UTC",
            "licet verify certificate.pdf --trust ca.pem",
            "it is not legal advice");
  }

  @Test
  void aConditionalPermitListsWhatToDoBeforeTheRequirements() {
    String text = PrintedFile.print(folder, Examples.conditional()).text();

    assertThat(text)
        .containsSubsequence(
            "PERMITTED WITH CONDITIONS", "US_FINAL_READ", "LOCAL_CONTACT", "US-TX.LICENSURE.1")
        .doesNotContain("NOT PERMITTED", "NOT MET");
  }

  @Test
  void aPermitSaysSoAndNamesNoCondition() {
    assertThat(PrintedFile.print(folder, Examples.permit()).text())
        .containsSubsequence("PERMITTED", "this reader may interpret this study")
        .doesNotContain("NOT PERMITTED", "WITH CONDITIONS", "Conditions", "Warnings");
  }

  @Test
  void whatWasNotStatedReadsNotStated() {
    ObjectNode nothing = Examples.denial();
    nothing.set("facts", nothing.objectNode());
    nothing.remove("names");

    assertThat(words(PrintedFile.print(folder, nothing).text()))
        .contains("May the reader [not stated], reading from [not stated]");
  }

  @Test
  void aQuestionThatTouchesManyLawsTakesThreePages() {
    PrintedFile printed = PrintedFile.print(folder, Examples.many(13, 5));

    assertThat(printed.pages()).isEqualTo(3);
    assertThat(printed.text()).contains("IN.DATA_RESIDENCY.13", "US-TX.SPECIALTY.5", "Page 3 of 3");
  }

  @Test
  void everyPageCarriesVerdictDevelopmentMarkAndId() {
    PrintedFile printed = PrintedFile.print(folder, Examples.many(13, 5));

    for (int page = 1; page <= 3; page++) {
      String number = String.valueOf(page);
      String text =
          printed.poppler("pdftotext", "-f", number, "-l", number, "certificate.pdf", "-");
      assertThat(text)
          .contains(
              "NOT PERMITTED",
              "DEVELOPMENT",
              "Not legal advice",
              "Page " + page + " of 3",
              "urn:uuid:0193585e-8a40-7c11-9b1e-6a2f1d0c7e55");
    }
  }

  @Test
  void longWordsWrapWithinTheMargins() {
    ObjectNode example =
        Examples.named(
            "averylongname".repeat(40) + " محمد" + "د".repeat(200) + " " + "क्षि".repeat(200));
    example.put("reference", "reference".repeat(50));
    example.withObject("/facts/reader").put("id", "R-" + "0123456789".repeat(20));
    Examples.requirements(example)
        .add(
            Examples.met(
                "US-TX." + "LICENSURE".repeat(9), "LICENSURE", "y".repeat(300), "c".repeat(120)));

    String boxes =
        PrintedFile.print(folder, example).poppler("pdftotext", "-bbox", "certificate.pdf", "-");

    List<MatchResult> words =
        Pattern.compile("<word xMin=\"([\\d.-]+)\" yMin=\"[\\d.-]+\" xMax=\"([\\d.-]+)\"")
            .matcher(boxes)
            .results()
            .toList();
    assertThat(words).hasSizeGreaterThan(200);
    assertThat(words)
        .allSatisfy(word -> assertThat(Double.parseDouble(word.group(1))).isGreaterThan(44))
        .allSatisfy(word -> assertThat(Double.parseDouble(word.group(2))).isLessThan(551));
  }

  @Test
  void linesOfConjunctsReachTheMarginAndNotBeyond() {
    String boxes =
        PrintedFile.print(folder, Examples.named("र्क्ष ".repeat(120)))
            .poppler("pdftotext", "-bbox", "certificate.pdf", "-");

    List<Double> ends =
        Pattern.compile("xMax=\"([\\d.]+)\" yMax=\"[\\d.]+\">र्क्ष<")
            .matcher(boxes)
            .results()
            .map(word -> Double.valueOf(word.group(1)))
            .toList();
    assertThat(ends).hasSize(240);
    assertThat(Collections.max(ends)).isBetween(530.0, 551.0);
  }

  @Test
  void theSameAttestationShowsTheSamePages() {
    String first =
        PrintedFile.print(folder, Examples.denial())
            .poppler("pdftotext", "-bbox", "certificate.pdf", "-");
    String second =
        PrintedFile.print(folder, Examples.denial())
            .poppler("pdftotext", "-bbox", "certificate.pdf", "-");

    assertThat(second).isEqualTo(first);
  }

  @Test
  void manyThreadsPrintWhatOnePrints() throws Exception {
    DevelopmentPki pki = PrintedFile.print(folder, Examples.denial()).pki();
    CertificatePrinter printer =
        new CertificatePrinter(PrintedFile.seal(pki, CLOCK), PrintedFile.LETTERHEAD);
    List<Attestation> attestations =
        Stream.of(
                Examples.denial(),
                Examples.many(13, 5),
                Examples.named("山田 محمد Łukasz สมชาย क्षितिज"))
            .map(example -> Attestation.issue(Examples.statement(example), pki.signer()))
            .toList();
    List<String> alone =
        attestations.stream().map(each -> pages(printer.print(each, null).pdf())).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<String>> answers =
          IntStream.range(0, 96)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> pages(printer.print(attestations.get(i % 3), null).pdf())))
              .toList();
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo(alone.get(i % 3));
      }
    }
  }

  @Test
  void aCertificateOfAProductionKeyHasNoDevelopmentMark() {
    Signer signer = TestAuthority.root("Root").issue(TestAuthority.Wish.good()).signer(CLOCK);
    Attestation attestation = Attestation.issue(Examples.statement(Examples.permit()), signer);
    Seal seal = new Seal(signer, PrintedFile.NOBODY, List::of, CLOCK);
    byte[] pdf =
        new CertificatePrinter(seal, PrintedFile.LETTERHEAD).print(attestation, null).pdf();

    PrintedFile.write(folder, pdf);

    assertThat(PrintedFile.text(folder)).doesNotContain("DEVELOPMENT").contains("CN=Signer");
  }

  /** What the pages draw, and with which glyphs. */
  private static String pages(byte[] pdf) {
    try (PdfReader reader = new PdfReader(pdf)) {
      StringBuilder pages = new StringBuilder();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        pages.append(new String(reader.getPageContent(page), StandardCharsets.ISO_8859_1));
      }
      return pages.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyFontIsEmbeddedAndSubset() {
    String fonts =
        PrintedFile.print(folder, Examples.named("山田 محمد क्षितिज"))
            .poppler("pdffonts", "certificate.pdf");

    assertThat(fonts.lines().skip(2))
        .hasSizeGreaterThanOrEqualTo(4)
        .allSatisfy(font -> assertThat(font).containsPattern("yes yes yes +\\d+ +\\d+$"));
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
