package org.licet.attestation;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.licet.signing.Signer;
import org.licet.signing.TestAuthority;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A decision of each kind, and who signs it. */
final class Samples {
  static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
  static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);
  static final TestAuthority CA = TestAuthority.root("Test CA");
  static final TestAuthority.Leaf LEAF = CA.issue(TestAuthority.Wish.good());
  static final Signer SIGNER = LEAF.signer(CLOCK);
  static final AttestationVerifier VERIFIER = new AttestationVerifier(CA.anchors());
  static final List<String> OUTCOMES = List.of("PERMIT", "CONDITIONAL", "DENY");
  static final Names NAMES = new Names("山田太郎", "محمد", "Łukasz Ørsted");
  static final StatusEntry STATUS =
      new StatusEntry(URI.create("https://licet.example/api/v1/status-lists/3"), 94567);
  static final String LOG =
      "log.licet.example+2f6c7b9e+AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyAh";
  static final JsonMapper JSON = JsonMapper.shared();

  private Samples() {}

  static Statement statement(String outcome) {
    return statement(decision(outcome), NAMES);
  }

  static Statement statement(JsonNode decision, Names names) {
    return new Statement(
        UUID.fromString("5d4f3f0e-6c1c-4f7e-9a53-0b1f6a3d9e11"),
        UUID.fromString("0e8a1c9d-2a4b-4a51-8a6e-3f1d2c7b6a90"),
        "R-2026/17",
        names,
        AT,
        facts(),
        decision,
        STATUS,
        LOG);
  }

  /** As it was stated in format 1, which knew no status. */
  static Statement ofFormat1(String outcome) {
    Statement now = statement(outcome);
    return new Statement(
        now.id(),
        now.assignmentId(),
        now.reference(),
        now.names(),
        now.decidedAt(),
        now.facts(),
        now.decision(),
        null,
        null);
  }

  static JsonNode facts() {
    return JSON.readTree(
        """
        {"study":{"id":"S1","modality":"CT","patientLocation":"US-TX","purpose":"FINAL"},
         "reader":{"id":"R1","licences":[{"jurisdiction":"US-TX","type":"FULL","expires":"2027-02-28"}],
          "indemnity":[{"insurer":"X","perClaim":{"amount":1000000.50,"currency":"USD"},"expires":null}]}}
        """);
  }

  static ObjectNode decision(String outcome) {
    String status = outcome.equals("DENY") ? "UNMET" : "MET";
    String conditions =
        outcome.equals("PERMIT") ? "" : "{\"id\":\"US.PAYER.2\",\"code\":\"LOCAL_COSIGN\"}";
    return (ObjectNode)
        JSON.readTree(
            """
            {"asOf":"2026-11-24T10:00:00Z","outcome":"%s",
             "requirements":[{"id":"US-TX.LICENSURE.1","status":"%s","text":"A physician …"},
              {"id":"US.PAYER.1","status":"WAIVED","text":"Who is paid …"}],
             "conditions":[%s],"warnings":[],"confidence":"high","validUntil":"2027-03-01T00:00:00Z",
             "law":{"version":"2026.11.1","digest":"sha256:00"}}
            """
                .formatted(outcome, status, conditions));
  }
}
