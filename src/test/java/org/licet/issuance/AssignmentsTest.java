package org.licet.issuance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.LicetService;
import org.licet.attestation.Attestation;
import org.licet.attestation.AttestationVerifier;
import org.licet.attestation.CanonicalJson;
import org.licet.attestation.Names;
import org.licet.attestation.Statement;
import org.licet.certificate.CertificateVerifier;
import org.licet.decision.Decider;
import org.licet.decision.Decision;
import org.licet.decision.DecisionWriter;
import org.licet.evaluation.Law;
import org.licet.facts.FactsReader;
import org.licet.law.LawDigest;
import org.licet.law.LawFiles;
import org.licet.signing.TrustAnchors;
import org.licet.web.Http;
import org.licet.web.Json;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@LicetService
class AssignmentsTest {
  private static final String PATH = "/api/v1/assignments";

  @Autowired private Http http;
  @Autowired private Assignments assignments;
  @Autowired private IssuedAttestations attestations;
  @Autowired private Clock clock;

  @Autowired private Environment environment;

  @Test
  void anAssignmentIsDecidedRecordedAndShownAgain() {
    Http.Answer answer = http.postJson(PATH, Http.example("texas-assignment.json"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    JsonNode body = answer.json();
    assertThat(body.propertyNames())
        .containsExactly("id", "reference", "decidedAt", "decision", "attestation");
    assertThat(body.path("reference").asString()).isEqualTo("ASG-2026-004711");
    assertThat(body.path("decision").path("outcome").asString()).isEqualTo("CONDITIONAL");
    assertThat(body.path("decision").path("asOf")).isEqualTo(body.path("decidedAt"));
    assertThat(answer.header("Location")).isEqualTo(PATH + "/" + body.path("id").asString());
    Http.Answer shown = http.get(answer.header("Location"));
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.text()).isEqualTo(answer.text());
  }

  @Test
  void everyFormOfTheAttestationVerifiesAndComesBackByteForByte() {
    JsonNode body = http.postJson(PATH, Http.example("texas-assignment.json")).json();
    JsonNode links = body.path("attestation").path("links");
    byte[] json = download(links.path("json"), "application/jose+json");
    byte[] jws = download(links.path("jws"), "application/jose");
    byte[] pdf = download(links.path("pdf"), "application/pdf");
    Instant now = clock.instant();
    TrustAnchors anchors =
        TrustAnchors.fromPem(
            Path.of(environment.getRequiredProperty("licet.data"), "pki", "ca.pem"));
    Statement statement = new AttestationVerifier(anchors).verify(json, now).statement();
    assertThat(new AttestationVerifier(anchors).verify(jws, now).statement()).isEqualTo(statement);
    assertThat(new CertificateVerifier(anchors).verify(pdf, now).attestation().statement())
        .isEqualTo(statement);
    assertThat(statement.id()).hasToString(body.path("attestation").path("id").asString());
    assertThat(statement.decision()).isEqualTo(body.path("decision"));
    assertThat(statement.decidedAt()).hasToString(body.path("decidedAt").asString());
  }

  @Test
  void aPdfSaysHowFarItProvesItself() {
    JsonNode body = http.postJson(PATH, Http.example("texas-assignment.json")).json();
    String link = body.path("attestation").path("links").path("pdf").asString();

    assertThat(http.get(link).header("Licet-Signature-Level")).isEqualTo("PAdES-B-LTA");
    assertThat(http.get(link).header("Licet-Signature-Level")).isEqualTo("PAdES-B-LTA");
  }

  @Test
  void whatIsStoredIsWhatIsSigned() {
    Assignment stored = issue();
    IssuedAttestation issued = attestations.findByAssignmentId(stored.getId()).orElseThrow();
    Attestation attestation = issued.attestation();
    JsonNode subject = attestation.tree().path("credentialSubject");
    assertThat(stored.facts()).isEqualTo(CanonicalJson.write(subject.path("facts")));
    assertThat(stored.decision()).isEqualTo(subject.path("decision"));
    assertThat(stored.names())
        .isEqualTo(
            new Names("Dr Ananya Rao", "Lone Star General Hospital", "NightSky Teleradiology"));
    assertThat(stored.decidedAt()).hasToString(subject.path("decidedAt").asString());
    assertThat(issued.payloadDigest()).isEqualTo(attestation.digest());
  }

  @Test
  void whatIsStoredIsDecidedAgainTheSame() {
    Assignment stored = issue();
    LawFiles files = LawFiles.unzip(http.get("/api/v1/law/versions/" + stored.lawDigest()).body());
    assertThat(LawDigest.of(files)).hasToString(stored.lawDigest());
    try (Law kept = Law.compile(files)) {
      Decision again =
          new Decider(kept).decide(FactsReader.read(stored.facts()), stored.decidedAt());
      assertThat(DecisionWriter.write(again)).isEqualTo(stored.decision());
    }
  }

  @Test
  void aDenialIsAttestedAsADenial() {
    ObjectNode order = Http.example("texas-assignment.json");
    order.withObject("/study").put("purpose", "FINAL");
    JsonNode body = http.postJson(PATH, order).json();
    assertThat(body.path("decision").path("outcome").asString()).isEqualTo("DENY");
    Attestation attestation =
        Attestation.parse(
            download(body.path("attestation").path("links").path("json"), "application/jose+json"));
    assertThat(attestation.tree().path("credentialSubject").path("statement").asString())
        .startsWith("DENY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Łukasz Ørsted", "Ngô Thị Hương", "Анна", "山田太郎", "محمد", "A\u030Angström"})
  void namesAreSignedAsTheyWereGiven(String name) {
    ObjectNode order = Http.example("texas-assignment.json");
    order.putObject("names").put("reader", name);
    JsonNode links = http.postJson(PATH, order).json().path("attestation").path("links");
    Attestation attestation = Attestation.parse(download(links.path("jws"), "application/jose"));
    assertThat(attestation.tree().path("credentialSubject").path("names"))
        .isEqualTo(Json.read("{\"reader\":\"%s\"}".formatted(name).getBytes(UTF_8)));
    assertThat(download(links.path("pdf"), "application/pdf")).startsWith("%PDF-1.7".getBytes());
  }

  @Test
  void namesAreNotAmongTheFacts() {
    assertThat(new String(issue().facts(), UTF_8)).doesNotContain("Ananya");
  }

  @Test
  void ownFieldsAreReadAsStrictlyAsFactsAndAllFaultsNamedAtOnce() {
    ObjectNode order = Http.example("texas-assignment.json");
    order.remove("reference");
    order.put("asOf", "2026-11-24T10:00:00Z");
    order.putObject("names").put("reader", "").put("patient", "Jane Doe").put("provider", 7);
    order.withObject("/names").put("facility", "a\u0007b");
    order.withObject("/study").put("modality", "XX");
    Http.Answer answer = http.postJson(PATH, order);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors").valueStream().map(e -> e.path("pointer").asString()))
        .containsExactlyInAnyOrder(
            "/reference",
            "/asOf",
            "/names/reader",
            "/names/facility",
            "/names/provider",
            "/names/patient",
            "/study/modality");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          */*                                                   | application/jose+json
          application/*                                         | application/jose+json
          application/jose                                      | application/jose
          application/pdf, application/jose;q=0.9               | application/pdf
          application/jose;q=0.1, application/pdf;q=0.2         | application/pdf
          application/*;q=0.5, application/jose+json;q=0.1      | application/jose
          text/html, application/xhtml+xml, */*;q=0.8           | application/jose+json
          application/jose+json;q=0, */*;q=0.1                  | application/jose
          """)
  void acceptChoosesTheForm(String accept, String form) {
    Http.Answer answer = http.get(attestation(), "Accept", accept);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo(form);
    assertThat(answer.header("Vary")).contains("Accept");
  }

  @Test
  void aFormThatIsNotAcceptedIsNotServed() {
    String attestation = attestation();
    for (String path : List.of(attestation, attestation + ".json", attestation + ".pdf")) {
      Http.Answer answer = http.get(path, "Accept", "text/html");
      assertThat(answer.status()).as(path).isEqualTo(406);
      assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }
    assertThat(http.get(attestation, "Accept", "nonsense").status()).isEqualTo(406);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/assignments/00000000-0000-4000-8000-000000000000",
        "/api/v1/assignments/1-1-1-1-1",
        "/api/v1/assignments/x",
        "/api/v1/attestations/00000000-0000-4000-8000-000000000000",
        "/api/v1/attestations/00000000-0000-4000-8000-000000000000.pdf",
        "/api/v1/attestations/x.json",
        "/api/v1/attestations/00000000-0000-4000-8000-000000000000.xml"
      })
  void whatIsNotOnFileIsNotFound(String path) {
    Http.Answer answer = http.get(path);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }

  private Assignment issue() {
    JsonNode body = http.postJson(PATH, Http.example("texas-assignment.json")).json();
    return assignments.findById(UUID.fromString(body.path("id").asString())).orElseThrow();
  }

  private String attestation() {
    JsonNode body = http.postJson(PATH, Http.example("texas-assignment.json")).json();
    return "/api/v1/attestations/" + body.path("attestation").path("id").asString();
  }

  /** Downloads twice. */
  private byte[] download(JsonNode link, String form) {
    Http.Answer answer = http.get(link.asString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo(form);
    assertThat(http.get(link.asString()).body()).isEqualTo(answer.body());
    return answer.body();
  }
}
