package org.licet.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What other systems say of a reader, as far as their codes are known; nothing is guessed. */
@LicetService
class JsonImportsTest {
  private static final String API = "/api/v1/";
  private static final String FHIR =
      """
      {"resourceType": "Bundle", "type": "collection", "entry": [
      {"resource": {"resourceType": "Practitioner", "id": "%1$s",
        "name": [{"family": "Rao", "given": ["Ananya"]}], "birthDate": "1980-02-28",
        "qualification": [{
          "extension": [{"url": "http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/practitioner-qualification",
            "extension": [{"url": "status", "valueCode": "active"},
              {"url": "whereValid", "valueCodeableConcept": {"coding": [{"system": "https://www.usps.com/", "code": "TX"}]}}]}],
          "identifier": [{"value": "Q1234"}],
          "code": {"coding": [{"system": "urn:licet:qualification", "code": "LICENCE-FULL"}]},
          "issuer": {"identifier": {"system": "urn:licet:authority", "value": "TMB"}},
          "period": {"start": "2020-01-01", "end": "2027-02-28"}}]}},
      {"resource": {"resourceType": "PractitionerRole", "active": true,
        "practitioner": {"reference": "Practitioner/%1$s"}, "organization": {"reference": "Organization/F1"},
        "code": [{"coding": [{"system": "urn:licet:role", "code": "PRIVILEGE"}]}]}}]}
      """;

  @Autowired private Http http;
  private final String id = "F-" + UUID.randomUUID();

  @Test
  void aPractitionersQualificationsAndRolesArePapers() {
    String fhir = FHIR.formatted(id);
    JsonNode done = taken("fhir", fhir);
    assertThat(ImportsTest.spots(done)).isEmpty();
    assertThat(ImportsTest.counts(done)).containsExactly(2, 3, 0, 0, 0, 0);
    JsonNode reader = http.get(API + "readers/" + id).json();
    assertThat(reader.at("/licences/0").toString())
        .contains(
            "\"jurisdiction\":\"US-TX\",\"authority\":\"TMB\",\"number\":\"Q1234\",\"type\":\"FULL\"",
            "\"status\":\"ACTIVE\",\"issued\":\"2020-01-01\",\"expires\":\"2027-02-28\"");
    assertThat(reader.at("/privileges/0/facility").stringValue()).isEqualTo("F1");
    assertThat(ImportsTest.counts(taken("fhir", fhir))).containsExactly(2, 0, 0, 3, 0, 0);
    JsonNode revoked = taken("fhir", fhir.replace("\"active\"}", "\"revoked\"}"));
    assertThat(ImportsTest.counts(revoked)).containsExactly(2, 0, 1, 2, 0, 0);
  }

  @Test
  void aCodeThatDoesNotMapIsAFaultAndNotAGuess() {
    assertFault(FHIR.replace("LICENCE-FULL", "MD"), "9:", "urn:licet:qualification|MD");
    assertFault(FHIR.replace("\"TMB\"", "\"XYZ\""), "10:", "urn:licet:authority|XYZ");
    assertFault(FHIR.replace("\"active\"}", "\"suspect\"}"), "6:", "|suspect");
    assertFault(FHIR.replace("\"code\": \"TX\"", "\"code\": \"ZZ\""), "7:", "usps.com/|ZZ");
    assertFault(FHIR.replace("\"active\": true", "\"active\": false"), "12:", "active|false");
    assertFault(FHIR.replace("1980-02-28", "1980-02-30"), "3:", "1980-02-30");
    assertFault(FHIR.replace("\"PractitionerRole\"", "\"Patient\""), "12:", "Patient");
  }

  @Test
  void anAnswerOfNppesEntersWhoIsNotOnFileWithLicencesThatDoNotServe() {
    String npi = "1982637450";
    String nppes =
        """
        {"result_count": 2, "results": [
          {"number": "%s", "enumeration_type": "NPI-1",
           "basic": {"first_name": "ANANYA", "last_name": "RAO", "status": "A"},
           "taxonomies": [{"code": "2085R0202X", "state": "TX", "license": "N77", "primary": true}]},
          {"number": "123", "enumeration_type": "NPI-2", "basic": {"organization_name": "ACME"}}]}
        """
            .formatted(npi);
    JsonNode done = Sent.over(http, send("nppes", "skip-bad-rows", nppes));
    assertThat(ImportsTest.spots(done)).containsExactly("5:41 /results/1/enumeration_type");
    JsonNode reader = http.get(API + "readers/NPI-" + npi).json();
    assertThat(reader.path("name").stringValue()).isEqualTo("ANANYA RAO");
    assertThat(reader.at("/licences/0/number").stringValue()).isEqualTo("N77");
    assertThat(reader.at("/licences/0").has("status")).isFalse();
    JsonNode again = Sent.over(http, send("nppes", "skip-bad-rows", nppes));
    assertThat(ImportsTest.counts(again)).containsExactly(2, 0, 0, 2, 1, 1);
    JsonNode broken = taken("nppes", "{\"results\": [{\"number\": 1,, }]}");
    assertThat(broken.path("state").stringValue()).isEqualTo("REFUSED");
  }

  private void assertFault(String fhir, String line, String found) {
    JsonNode done = taken("fhir", fhir.formatted(id));
    assertThat(done.path("state").stringValue()).isEqualTo("REFUSED");
    assertThat(ImportsTest.spots(done)).anySatisfy(spot -> assertThat(spot).startsWith(line));
    assertThat(done.path("errors").toString()).contains(found);
    assertThat(http.get(API + "readers/" + id).status()).isEqualTo(404);
  }

  private JsonNode taken(String format, String text) {
    return Sent.over(http, send(format, "all-or-nothing", text));
  }

  private Http.Answer send(String format, String mode, String text) {
    return http.postJson(API + "imports?format=" + format + "&mode=" + mode, text.getBytes(UTF_8));
  }
}
