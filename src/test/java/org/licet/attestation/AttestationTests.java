package org.licet.attestation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.licet.attestation.Samples.AT;
import static org.licet.attestation.Samples.CA;
import static org.licet.attestation.Samples.LEAF;
import static org.licet.attestation.Samples.SIGNER;
import static org.licet.attestation.Samples.VERIFIER;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.licet.OutsideTool;
import org.licet.signing.Signer;
import org.licet.signing.TestAuthority;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class AttestationTests {
  @ParameterizedTest
  @FieldSource("org.licet.attestation.Samples#OUTCOMES")
  void whatIsIssuedVerifiesInBothForms(String outcome) {
    Statement statement = Samples.statement(outcome);
    Attestation issued = Attestation.issue(statement, SIGNER);
    for (String form : new String[] {issued.jws(), issued.flattened()}) {
      VerifiedAttestation verified = VERIFIER.verify(form.getBytes(US_ASCII), AT);
      assertThat(verified.statement()).isEqualTo(statement);
      assertThat(verified.signer()).isEqualTo(SIGNER.certificate());
      assertThat(CanonicalJson.write(verified.payload())).isEqualTo(issued.payload());
    }
  }

  @Test
  void aDenialSaysSoFirst() {
    assertThat(statementOf("DENY"))
        .isEqualTo("DENY: on these facts the reader may not interpret this study");
    assertThat(statementOf("PERMIT"))
        .isEqualTo("PERMIT: on these facts the reader may interpret this study");
    assertThat(statementOf("CONDITIONAL"))
        .startsWith("CONDITIONAL: ")
        .endsWith("only if every condition listed is met");
  }

  @Test
  void isAVerifiableCredential() {
    ObjectNode payload = (ObjectNode) Attestation.issue(Samples.statement("PERMIT"), SIGNER).tree();
    String key = Issuer.of(SIGNER.certificate()).id();
    JsonNode decision = payload.at("/credentialSubject/decision");
    String expected =
        """
        {"@context":["https://www.w3.org/ns/credentials/v2",{"@vocab":"urn:licet:attestation:2#",
          "decision":{"@id":"urn:licet:attestation:2#decision","@type":"@json"},
          "facts":{"@id":"urn:licet:attestation:2#facts","@type":"@json"}}],
         "id":"urn:uuid:5d4f3f0e-6c1c-4f7e-9a53-0b1f6a3d9e11",
         "type":["VerifiableCredential","ReadingAssignmentAttestation"],
         "issuer":{"id":"%s","name":"Signer"},
         "validFrom":"2026-11-24T10:00:00Z","validUntil":"2027-03-01T00:00:00Z",
         "credentialStatus":{"id":"https://licet.example/api/v1/status-lists/3#94567",
          "type":"BitstringStatusListEntry","statusPurpose":"revocation","statusListIndex":"94567",
          "statusListCredential":"https://licet.example/api/v1/status-lists/3"},
         "credentialSubject":{"id":"urn:uuid:0e8a1c9d-2a4b-4a51-8a6e-3f1d2c7b6a90","reference":"R-2026/17",
          "names":{"reader":"山田太郎","facility":"محمد","provider":"Łukasz Ørsted"},
          "decidedAt":"2026-11-24T10:00:00Z","statement":"PERMIT: on these facts the reader may interpret this study",
          "facts":%s,"factsDigest":"%s","decision":%s,"decisionDigest":"%s"},
         "transparencyLog":"log.licet.example+2f6c7b9e+AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyAh",
         "notice":"What the law on file says about the facts given. It is not legal advice."}
        """
            .formatted(
                key,
                Samples.facts(),
                CanonicalJson.digest(Samples.facts()),
                decision,
                CanonicalJson.digest(decision));
    assertThat(CanonicalJson.write(payload))
        .isEqualTo(CanonicalJson.write(Samples.JSON.readTree(expected)));
  }

  @Test
  void leavesOutWhatIsNotGiven() {
    ObjectNode decision = Samples.decision("DENY");
    JsonNode payload = issue(decision.putNull("validUntil"), Names.NONE).tree();
    assertThat(payload.has("validUntil")).isFalse();
    assertThat(payload.at("/credentialSubject").has("names")).isFalse();
    JsonNode some =
        issue(decision.put("validUntil", AT.toString()), new Names(null, "F", null)).tree();
    assertThat(some.has("validUntil")).as("a credential cannot end when it begins").isFalse();
    assertThat(some.at("/credentialSubject/names").toString()).isEqualTo("{\"facility\":\"F\"}");
  }

  @Test
  void aPermitThatContradictsItselfIsNotAttested() {
    ObjectNode unmet = Samples.decision("DENY").put("outcome", "PERMIT");
    assertNotIssued(unmet, "PERMIT with 1 requirements unmet");
    assertNotIssued(unmet.put("outcome", "CONDITIONAL"), "CONDITIONAL with 1 requirements unmet");
    assertNotIssued(
        Samples.decision("CONDITIONAL").put("outcome", "PERMIT"), "PERMIT with 1 conditions");
    assertNotIssued(
        Samples.decision("PERMIT").put("outcome", "CONDITIONAL"),
        "CONDITIONAL without a condition");
    assertNotIssued(Samples.decision("PERMIT").put("outcome", "ALLOW"), "outcome: found `ALLOW`");
    assertNotIssued(Samples.decision("PERMIT").without("requirements"), "no list of requirements");
    ObjectNode strange = Samples.decision("PERMIT");
    ((ObjectNode) strange.at("/requirements/0")).put("status", "UNKNOWN");
    assertNotIssued(strange, "PERMIT with 1 requirements unmet");
  }

  @Test
  void withoutAStatusNothingIsAttested() {
    assertThatThrownBy(() -> Attestation.issue(Samples.ofFormat1("PERMIT"), SIGNER))
        .isInstanceOf(AttestationIssuanceException.class)
        .hasMessageStartingWith("credentialStatus: ");
  }

  @Test
  void aDecisionOfAnotherMomentIsNotAttested() {
    assertNotIssued(
        Samples.decision("PERMIT").put("asOf", "2026-11-25T10:00:00Z"),
        "decision.asOf: found `2026-11-25");
    assertNotIssued(Samples.decision("PERMIT").without("asOf"), "decision.asOf: found `none`");
  }

  @Test
  void aNumberThatCannotBeSignedExactlyIsNotAttested() {
    ObjectNode facts = (ObjectNode) Samples.facts();
    facts.put("amount", new BigDecimal("9007199254740993"));
    Statement good = Samples.statement("PERMIT");
    Statement statement =
        new Statement(
            good.id(),
            good.assignmentId(),
            good.reference(),
            good.names(),
            AT,
            facts,
            good.decision(),
            good.status(),
            good.log());
    assertThatThrownBy(() -> Attestation.issue(statement, SIGNER))
        .isInstanceOf(AttestationIssuanceException.class)
        .hasMessageContaining("9007199254740993");
  }

  @Test
  void aDecisionBeforeTheSignersCertificateIsNotAttested() {
    TestAuthority.Wish wish =
        TestAuthority.Wish.good().valid("2026-11-24T10:00:01Z", "2027-01-01T00:00:00Z");
    Signer later = CA.issue(wish).signer(Clock.fixed(AT.plusSeconds(9), ZoneOffset.UTC));
    assertThatThrownBy(() -> Attestation.issue(Samples.statement("PERMIT"), later))
        .isInstanceOf(AttestationIssuanceException.class)
        .hasMessageStartingWith("decidedAt: ");
  }

  @Test
  void theDigestIsOfTheContentAlone() {
    Attestation one = Attestation.issue(Samples.statement("PERMIT"), SIGNER);
    Attestation two = Attestation.issue(Samples.statement("PERMIT"), SIGNER);
    assertThat(one.jws()).isNotEqualTo(two.jws());
    assertThat(one.digest()).isEqualTo(two.digest()).matches("sha256:[0-9a-f]{64}");
    assertThat(Attestation.parse(one.flattened().getBytes(US_ASCII)).digest())
        .isEqualTo(one.digest());
  }

  @Test
  void verifiesAfterTheCertificateHasEndedAndSaysSo() {
    byte[] jws = Attestation.issue(Samples.statement("PERMIT"), SIGNER).jws().getBytes(US_ASCII);
    assertThat(VERIFIER.verify(jws, AT).remarks()).noneMatch(remark -> remark.contains("ended"));
    assertThat(VERIFIER.verify(jws, AT).remarks())
        .noneMatch(remark -> remark.contains("may have changed"));
    VerifiedAttestation late = VERIFIER.verify(jws, Instant.parse("2040-01-01T00:00:00Z"));
    assertThat(late.remarks())
        .contains(
            "the signer's certificate has ended since, on `2028-01-01T00:00:00Z`",
            "the answer may have changed by itself on `2027-03-01T00:00:00Z`");
  }

  @Test
  void aDecisionOfTheFutureIsRefused() {
    byte[] jws = Attestation.issue(Samples.statement("PERMIT"), SIGNER).jws().getBytes(US_ASCII);
    VERIFIER.verify(jws, AT.minus(Duration.ofMinutes(5)));
    assertThatThrownBy(() -> VERIFIER.verify(jws, AT.minus(Duration.ofMinutes(6))))
        .isInstanceOf(AttestationVerificationException.class)
        .hasMessageStartingWith("time: ");
  }

  @Test
  void opensslVerifiesTheSignature(@TempDir Path folder) throws Exception {
    OutsideTool openssl = OutsideTool.require("openssl", "openssl");
    String[] parts = Attestation.issue(Samples.statement("DENY"), SIGNER).jws().split("\\.", -1);
    Files.writeString(folder.resolve("signed"), parts[0] + "." + parts[1]);
    Files.writeString(folder.resolve("other"), parts[0] + "." + parts[1].replaceFirst("A", "B"));
    Files.write(folder.resolve("signature.der"), der(Base64.getUrlDecoder().decode(parts[2])));
    String x5c =
        Samples.JSON.readTree(Base64.getUrlDecoder().decode(parts[0])).at("/x5c/0").stringValue();
    Files.write(folder.resolve("signer.der"), Base64.getDecoder().decode(x5c));
    Files.write(folder.resolve("ca.pem"), CA.pem());
    run(openssl, folder, 0, "x509 -inform DER -in signer.der -pubkey -out signer.pem");
    Files.write(
        folder.resolve("key.pem"),
        run(openssl, folder, 0, "x509 -in signer.pem -noout -pubkey").getBytes(UTF_8));
    run(openssl, folder, 0, "verify -attime " + AT.getEpochSecond() + " -CAfile ca.pem signer.pem");
    run(openssl, folder, 0, "dgst -sha256 -verify key.pem -signature signature.der signed");
    run(openssl, folder, 1, "dgst -sha256 -verify key.pem -signature signature.der other");
  }

  @Test
  void theIssuersIdIsTheHashOfItsPublicKey(@TempDir Path folder) throws Exception {
    OutsideTool openssl = OutsideTool.require("openssl", "openssl");
    Files.write(folder.resolve("signer.der"), LEAF.chain().getFirst().getEncoded());
    Files.writeString(
        folder.resolve("key.pem"),
        run(openssl, folder, 0, "x509 -inform DER -in signer.der -noout -pubkey"));
    run(openssl, folder, 0, "pkey -pubin -in key.pem -outform DER -out key.der");
    String hex = run(openssl, folder, 0, "dgst -sha256 -r key.der").split(" ")[0];
    String hash =
        Base64.getUrlEncoder().withoutPadding().encodeToString(HexFormat.of().parseHex(hex));
    assertThat(Issuer.of(SIGNER.certificate()).id()).isEqualTo("ni:///sha-256;" + hash);
  }

  private static String run(OutsideTool openssl, Path folder, int exitCode, String arguments) {
    OutsideTool.Answer answer = openssl.run(folder, arguments.split(" "));
    assertThat(answer.exitCode()).as(arguments + "\n" + answer.text()).isEqualTo(exitCode);
    return answer.text();
  }

  private static byte[] der(byte[] concatenated) throws Exception {
    ASN1EncodableVector numbers = new ASN1EncodableVector();
    numbers.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(concatenated, 0, 32))));
    numbers.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(concatenated, 32, 64))));
    return new DERSequence(numbers).getEncoded();
  }

  private static String statementOf(String outcome) {
    Attestation issued = Attestation.issue(Samples.statement(outcome), SIGNER);
    return issued.tree().at("/credentialSubject/statement").stringValue();
  }

  private static Attestation issue(JsonNode decision, Names names) {
    Attestation issued = Attestation.issue(Samples.statement(decision, names), SIGNER);
    VERIFIER.verify(issued.jws().getBytes(US_ASCII), AT);
    return issued;
  }

  private static void assertNotIssued(JsonNode decision, String expected) {
    assertThatThrownBy(() -> Attestation.issue(Samples.statement(decision, Names.NONE), SIGNER))
        .isInstanceOf(AttestationIssuanceException.class)
        .hasMessageContaining(expected);
  }
}
