package org.licet.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
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
  void pdfsigFindsOneTrustedSignature() {
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
            "Signature Validation: Signature is Valid.",
            "Certificate Validation: Certificate is Trusted.")
        // the time stamp of the file, which is over all of it, and that pdfsig cannot check
        .containsSubsequence("Field Name: TimeStamp", "Total document signed")
        .doesNotContain("Signature #3", "is Invalid", "Digest Mismatch");
  }

  @Test
  void withoutAStampPdfsigFindsOneSignatureOverTheWholeDocument() {
    PrintedFile.write(folder, printed.unstamped(Examples.denial()).pdf());

    assertThat(printed.poppler("pdfsig", "-nocert", "certificate.pdf"))
        .contains("Total document signed", "Signature Validation: Signature is Valid.")
        .doesNotContain("Signature #2");
  }

  @Test
  void opensslVerifiesTheTimeStampOfTheWholeFile() throws IOException {
    DocumentTimeStamp stamp = stamp(printed.pdf());
    OutsideTool.Answer answer =
        opensslTsVerify(stamp.requireToken(printed.pdf()), stamp.digest(printed.pdf()));

    assertThat(answer.text()).contains("Verification: OK");
    assertThat(answer.exitCode()).isZero();
  }

  @Test
  void opensslVerifiesTheTimeStampOfTheSignature() throws Exception {
    CMSSignedData cms = new CMSSignedData(SignedFile.of(printed.pdf()).cms());
    SignerInformation signer = cms.getSignerInfos().iterator().next();
    byte[] token =
        signer
            .getUnsignedAttributes()
            .get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
            .getAttrValues()
            .getObjectAt(0)
            .toASN1Primitive()
            .getEncoded();
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(signer.getSignature());

    assertThat(opensslTsVerify(token, digest).text()).contains("Verification: OK");
  }

  @Test
  void opensslRefusesATimeStampOfAnotherFile() throws IOException {
    byte[] changed = printed.pdf().clone();
    changed[1000] ^= 1;
    DocumentTimeStamp stamp = stamp(printed.pdf());

    assertThat(opensslTsVerify(stamp.requireToken(printed.pdf()), stamp.digest(changed)).exitCode())
        .isNotZero();
  }

  private static DocumentTimeStamp stamp(byte[] pdf) throws IOException {
    return DocumentTimeStamp.find(SignedFile.of(pdf).part()).orElseThrow();
  }

  private OutsideTool.Answer opensslTsVerify(byte[] token, byte[] sha256) throws IOException {
    Files.write(folder.resolve("token.der"), token);
    return OutsideTool.require("openssl", "openssl")
        .run(
            folder,
            "ts",
            "-verify",
            "-token_in",
            "-in",
            "token.der",
            "-digest",
            HexFormat.of().formatHex(sha256),
            "-attime",
            String.valueOf(PrintedFile.NOW.getEpochSecond()),
            "-CAfile",
            printed.pki().caPem().toString());
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
