package org.licet.certificate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import tools.jackson.databind.node.ObjectNode;

/** That certificates are PDF/A-3b, ISO 19005-3, as veraPDF sees them. */
class PdfATests {
  @TempDir Path folder;

  @BeforeAll
  static void start() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static Stream<ObjectNode> examples() {
    return Stream.of(
        Examples.permit(),
        Examples.conditional(),
        Examples.denial(),
        Examples.many(40, 12),
        Examples.named("محمد شہباز דוד כהן प्रिया शर्मा 山田太郎 𠮷田 김영희 สมชาย ใจดี សុខា"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aCertificateIsPdfA3b(ObjectNode example) throws Exception {
    assertCompliant(PrintedFile.print(folder, example).pdf());
  }

  @Test
  void aCertificateWithALogProofIsPdfA3b() throws Exception {
    assertCompliant(PrintedFile.print(folder, Examples.permit()).proven(Examples.permit()));
  }

  @Test
  void titleLanguageAndConformanceStandInTheMetadata() {
    String metadata =
        PrintedFile.print(folder, Examples.permit()).poppler("pdfinfo", "-meta", "certificate.pdf");

    assertThat(metadata)
        .contains(
            "<rdf:li xml:lang=\"x-default\">Certificate of a reading decision: PERMITTED</rdf:li>",
            "<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>",
            "<pdfaid:part>3</pdfaid:part>",
            "<pdfaid:conformance>B</pdfaid:conformance>")
        .containsOnlyOnce("<dc:format>");
  }

  @Test
  void veraPdfRefusesACertificateWithoutItsConformance() throws Exception {
    byte[] pdf = PrintedFile.print(folder, Examples.permit()).pdf();
    String text = new String(pdf, ISO_8859_1);
    byte[] changed = text.replace("pdfaid:part", "pdfaid:pare").getBytes(ISO_8859_1);

    assertThat(validate(changed).isCompliant()).isFalse();
  }

  static void assertCompliant(byte[] pdf) throws Exception {
    ValidationResult result = validate(pdf);
    assertThat(result.getTestAssertions())
        .as("what veraPDF finds wrong")
        .extracting(each -> each.getRuleId().getClause() + " " + each.getMessage())
        .isEmpty();
    assertThat(result.isCompliant()).isTrue();
  }

  private static ValidationResult validate(byte[] pdf) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_B);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_B, false)) {
      return validator.validate(parser);
    }
  }
}
