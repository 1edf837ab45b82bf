package org.licet.certificate;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.Names;
import org.licet.attestation.Statement;
import org.licet.attestation.StatusEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Statements to attest, each one example with what a test changes. */
final class Examples {
  static final Instant DECIDED_AT = Instant.parse("2026-11-24T10:00:00Z");
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String EXAMPLE =
      """
      {
        "names": {
          "reader": "Dr Ananya Rao",
          "facility": "Lone Star General Hospital",
          "provider": "NightSky Teleradiology"
        },
        "facts": {
          "study": {
            "id": "S1", "modality": "CT", "bodyPart": "HEAD", "patientLocation": "US-TX",
            "facility": "F1", "purpose": "PRELIMINARY", "urgency": "EMERGENCY", "payer": "PRIVATE",
            "screening": false, "obstetric": false, "identifiability": "IDENTIFIED",
            "consents": ["TELERADIOLOGY"], "storedIn": ["US"]
          },
          "reader": {"id": "R1", "profession": "PHYSICIAN", "readingFrom": "IN-KA"},
          "provider": {"id": "P1", "establishedIn": "IN-KA", "coveredPerson": false},
          "dataPath": {
            "access": "REMOTE_VIEW", "processedIn": ["IN-KA"], "hosting": ["ISO27001"],
            "safeguards": [{"type": "BAA", "from": "US", "to": "IN", "expires": null}]
          }
        },
        "decision": {
          "asOf": "2026-11-24T10:00:00Z", "outcome": "PERMIT",
          "requirements": [], "conditions": [], "warnings": [],
          "confidence": "medium", "validUntil": "2027-03-01T00:00:00Z",
          "law": {
            "version": "2026.11.1",
            "digest": "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
          }
        }
      }
      """;

  private Examples() {}

  static ObjectNode permit() {
    ObjectNode example = (ObjectNode) JSON.readTree(EXAMPLE);
    requirements(example)
        .add(
            met(
                "US-TX.LICENSURE.1",
                "LICENSURE",
                "licence US-TX TMB Q1234, FULL, valid 2020-01-01 to 2027-02-28",
                "Tex. Occ. Code § 155.001, § 151.056(a)"))
        .add(
            met(
                "US.PRIVILEGING.1",
                "PRIVILEGING",
                "privilege by proxy at F1 for CT and MR, valid to 2027-12-31",
                "42 CFR 482.22(a)(3)–(4)"))
        .add(
            met(
                "US.SANCTIONS.1",
                "SANCTIONS",
                "OIG-LEIE checked 2026-11-01: clear",
                "42 U.S.C. § 1320a-7b(f); 42 CFR 1001.1901"))
        .add(
            met(
                "US.PRIVACY.1",
                "PRIVACY",
                "BAA from US to IN, open-ended",
                "45 CFR 164.502(e), 164.504(e)"))
        .add(waived());
    return example;
  }

  static ObjectNode conditional() {
    ObjectNode example = permit();
    decision(example).put("outcome", "CONDITIONAL");
    decision(example)
        .withArray("/conditions")
        .add(
            condition(
                "US.REPORTING.1",
                "US_FINAL_READ",
                "REPORTING",
                "A physician located in the United States makes the final interpretation that"
                    + " Medicare is billed for.",
                "42 CFR 411.9(a); Medicare Benefit Policy Manual ch. 16 § 60",
                "Send the preliminary report to the facility’s radiologist, who reads the study and"
                    + " signs the final report."))
        .add(
            condition(
                "US-TX.REPORTING.2",
                "LOCAL_CONTACT",
                "REPORTING",
                "The report names a contact whom the treating physician can reach at any hour.",
                "22 Tex. Admin. Code § 174.5",
                "Print the on-call number on the report."));
    return example;
  }

  static ObjectNode denial() {
    ObjectNode example = conditional();
    example.withObject("/facts/study").put("purpose", "FINAL").put("payer", "MEDICARE");
    decision(example).put("outcome", "DENY");
    requirements(example)
        .add(
            unmet(
                "US.PAYER.1",
                "PAYER",
                "the reader sits in IN-KA, which is not in US; the payer is MEDICARE",
                "Medicare pays for an interpretation only where it is furnished within the United"
                    + " States.",
                "42 CFR 411.9(a)(1); Medicare Claims Processing Manual ch. 1 § 10.1.4",
                "Let a reader who sits in the United States make the final read; ask this reader"
                    + " for a preliminary one."))
        .add(
            unmet(
                "US.INDEMNITY.1",
                "INDEMNITY",
                "no indemnity on file that covers US-TX",
                "A reader holds malpractice cover that extends to the place of the patient.",
                "Hospital bylaws under 42 CFR 482.12(e)",
                "Obtain cover for the United States, at least 1,000,000 USD a claim, and put the"
                    + " certificate on file."));
    decision(example)
        .withArray("/warnings")
        .addObject()
        .put("pointer", "/provider/registrations/0/authority")
        .put("text", "CQV is not a known authority; CQC is close to it");
    return example;
  }

  /** A question that touches many laws. */
  static ObjectNode many(int met, int unmet) {
    ObjectNode example = denial();
    IntStream.rangeClosed(2, met)
        .forEach(
            i ->
                requirements(example)
                    .add(
                        met(
                            "IN.DATA_RESIDENCY." + i,
                            "DATA_RESIDENCY",
                            "images are viewed in IN-KA under REMOTE_VIEW and kept in US; a BAA"
                                + " runs from US to IN, open-ended",
                            "Digital Personal Data Protection Act, 2023, s. 16(1); DPDP Rules,"
                                + " 2025, r. 15")));
    IntStream.rangeClosed(2, unmet)
        .forEach(
            i ->
                requirements(example)
                    .add(
                        unmet(
                            "US-TX.SPECIALTY." + i,
                            "SPECIALTY",
                            "no certification of ABR or AOBR in DIAGNOSTIC_RADIOLOGY on file",
                            "The reader is certified in diagnostic radiology, or eligible to be"
                                + " examined for it, where the facility’s bylaws or the programme"
                                + " ask for it.",
                            "25 Tex. Admin. Code § 289.227; 21 CFR 900.12(a)(1)",
                            "Put the board’s certificate on file, with its number and its last"
                                + " day.")));
    return example;
  }

  static ObjectNode named(String reader) {
    ObjectNode example = permit();
    example.withObject("/names").put("reader", reader);
    return example;
  }

  static ObjectNode decision(ObjectNode example) {
    return (ObjectNode) example.get("decision");
  }

  static ArrayNode requirements(ObjectNode example) {
    return (ArrayNode) decision(example).get("requirements");
  }

  static Statement statement(ObjectNode example) {
    JsonNode names = example.path("names");
    return new Statement(
        UUID.fromString("0193585e-8a40-7c11-9b1e-6a2f1d0c7e55"),
        UUID.fromString("0193585e-8a3f-7a02-8d10-2f6c7b9e4a11"),
        example.path("reference").asString("ASG-2026-004711"),
        new Names(text(names, "reader"), text(names, "facility"), text(names, "provider")),
        DECIDED_AT,
        example.path("facts"),
        decision(example),
        new StatusEntry(URI.create("https://licet.example/api/v1/status-lists/0"), 4711),
        "log.licet.example+2f6c7b9e+AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyAh");
  }

  private static @Nullable String text(JsonNode names, String whose) {
    return names.path(whose).isString() ? names.path(whose).stringValue() : null;
  }

  static ObjectNode met(String id, String topic, String because, String citation) {
    return requirement(
        id,
        topic,
        "MET",
        because,
        "The law of this requirement.",
        citation,
        "Put the paper on file.");
  }

  static ObjectNode unmet(
      String id, String topic, String because, String text, String citation, String remedy) {
    return requirement(id, topic, "UNMET", because, text, citation, remedy)
        .put("confidence", "medium");
  }

  private static ObjectNode waived() {
    ObjectNode node =
        requirement(
            "US-TX.LICENSURE.2",
            "LICENSURE",
            "WAIVED",
            "the purpose is PRELIMINARY and the urgency is EMERGENCY",
            "A physician who reads episodically for a Texas physician holds a telemedicine"
                + " registration.",
            "22 Tex. Admin. Code § 172.12",
            "Register.");
    node.putObject("exception")
        .put("label", "consult")
        .put(
            "text",
            "Episodic consultation at the request of a physician licensed in Texas who keeps the"
                + " care of the patient.")
        .put("citation", "Tex. Occ. Code § 151.056(b)(1)");
    return node;
  }

  private static ObjectNode requirement(
      String id,
      String topic,
      String status,
      String because,
      String text,
      String citation,
      String remedy) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", id)
        .put("jurisdiction", id.substring(0, id.indexOf('.')))
        .put("topic", topic)
        .put("status", status);
    node.put("text", text)
        .put("citation", citation)
        .put("confidence", "high")
        .put("remedy", remedy);
    node.set("because", JSON.createArrayNode().add(because));
    return node.putNull("exception");
  }

  private static ObjectNode condition(
      String id, String code, String topic, String text, String citation, String remedy) {
    return JSON.createObjectNode()
        .put("id", id)
        .put("code", code)
        .put("jurisdiction", id.substring(0, id.indexOf('.')))
        .put("topic", topic)
        .put("text", text)
        .put("citation", citation)
        .put("confidence", "high")
        .put("remedy", remedy);
  }
}
