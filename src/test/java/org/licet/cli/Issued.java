package org.licet.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.licet.attestation.Attestation;
import org.licet.attestation.Names;
import org.licet.attestation.Statement;
import org.licet.attestation.StatusEntry;
import org.licet.certificate.CertificatePrinter;
import org.licet.certificate.Letterhead;
import org.licet.certificate.Seal;
import org.licet.certificate.Wording;
import org.licet.decision.Decider;
import org.licet.decision.DecisionWriter;
import org.licet.evaluation.TestLaw;
import org.licet.facts.FactsReader;
import org.licet.facts.FactsWriter;
import org.licet.facts.Question;
import org.licet.signing.DevelopmentPki;
import org.licet.signing.Signer;
import tools.jackson.databind.JsonNode;

/** An attestation of an example, in a folder, as it would be downloaded. */
record Issued(Path json, Path jws, Path pdf, Path ca, Signer signer) {
  static final Path EXAMPLES = Path.of("src", "test", "resources", "examples");

  static final StatusEntry STATUS =
      new StatusEntry(URI.create("https://licet.example/api/v1/status-lists/0"), 4711);

  static final String LOG =
      "log.licet.example+2f6c7b9e+AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyAh";

  /** Attests the answer by the bundled law, or another one that is claimed to be it. */
  static Issued in(Path folder, java.util.function.UnaryOperator<JsonNode> answer)
      throws IOException {
    Clock clock = Clock.fixed(Ran.NOW, ZoneOffset.UTC);
    Question question = FactsReader.read(Files.readAllBytes(EXAMPLES.resolve("texas-final.json")));
    JsonNode decision =
        answer.apply(
            DecisionWriter.write(new Decider(TestLaw.bundled()).decide(question, Ran.NOW)));
    Statement statement =
        new Statement(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "SHIFT-7",
            Names.NONE,
            Ran.NOW,
            FactsWriter.write(question),
            decision,
            STATUS,
            LOG);
    DevelopmentPki pki = DevelopmentPki.open(folder.resolve("pki"), clock);
    Attestation attestation = Attestation.issue(statement, pki.signer());
    byte[] pdf =
        new CertificatePrinter(
                new Seal(pki.signer(), pki.timeStamps(), pki.revocationLists(), clock),
                new Letterhead(Wording.standard(), URI.create("https://licet.example")))
            .print(attestation, null)
            .pdf();
    return new Issued(
        Files.write(folder.resolve("a.json"), attestation.flattened().getBytes(US_ASCII)),
        Files.write(folder.resolve("a.jws"), attestation.jws().getBytes(US_ASCII)),
        Files.write(folder.resolve("a.pdf"), pdf),
        pki.caPem(),
        pki.signer());
  }
}
