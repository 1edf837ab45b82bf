package org.licet.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.OutsideTool;

/** What other people's software says of a certificate. */
class OutsideVerificationTests {
  @TempDir Path folder;
  private PrintedFile printed;

  @BeforeEach
  void print() {
    printed = PrintedFile.print(folder, Examples.denial());
  }

  @Test
  void pdfsigFindsOneTrustedSignatureOverTheWholeDocument() {
    OutsideTool certutil = OutsideTool.require("certutil", "libnss3-tools");
    certutil.run(folder, "-N", "-d", "sql:.", "--empty-password");
    certutil.run(
        folder,
        "-A",
        "-d",
        "sql:.",
        "-n",
        "licet",
        "-t",
        "CT,C,C",
        "-i",
        printed.pki().caPem().toString());

    String answer = printed.poppler("pdfsig", "-nssdir", "sql:.", "certificate.pdf");

    assertThat(answer)
        .contains(
            "Signature Type: ETSI.CAdES.detached",
            "Total document signed",
            "Signature Validation: Signature is Valid.",
            "Certificate Validation: Certificate is Trusted.")
        .doesNotContain("Signature #2");
  }

  @Test
  void opensslVerifiesTheSignatureOverTheSignedBytes() throws IOException {
    OutsideTool.Answer answer = opensslCmsVerify(printed.pdf());

    assertThat(answer.text()).contains("CMS Verification successful");
    assertThat(answer.exitCode()).isZero();
  }

  @Test
  void opensslRefusesAByteChanged() throws IOException {
    byte[] changed = printed.pdf().clone();
    changed[1000] ^= 1;

    assertThat(opensslCmsVerify(changed).exitCode()).isNotZero();
  }

  @Test
  void theAttachedFilesAreTheAttestationAndItsPayload() throws IOException {
    printed.poppler("pdfdetach", "-saveall", "certificate.pdf");

    byte[] jws = Files.readAllBytes(folder.resolve("attestation.jws"));
    assertThat(printed.pki().trustAnchors().verifyJws(jws, PrintedFile.NOW).payload())
        .isEqualTo(Files.readAllBytes(folder.resolve("payload.json")));
  }

  private OutsideTool.Answer opensslCmsVerify(byte[] pdf) throws IOException {
    SignedFile file = SignedFile.of(pdf);
    Files.write(folder.resolve("signature.der"), file.cms());
    Files.write(folder.resolve("signed.bin"), file.signed().readAllBytes());
    return OutsideTool.require("openssl", "openssl")
        .run(
            folder,
            "cms",
            "-verify",
            "-binary",
            "-inform",
            "DER",
            "-in",
            "signature.der",
            "-content",
            "signed.bin",
            "-CAfile",
            printed.pki().caPem().toString(),
            "-out",
            "content.bin");
  }
}
