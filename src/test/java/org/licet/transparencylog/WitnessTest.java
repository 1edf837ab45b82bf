package org.licet.transparencylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.transparencylog.StubWitness.Reply;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;

/** What is published is cosigned, and a witness that does not do so holds up nothing. */
@LicetService
class WitnessTest {
  @Autowired private Http http;
  @Autowired private TransparencyLog log;
  @Autowired private LogStore store;
  @Autowired private Cosignatures cosignatures;
  @Autowired private Clock clock;
  private StubWitness stub;
  private Cosigning cosigning;
  private WitnessAsked asked;
  private LogProof latest;

  @BeforeEach
  void start() throws Exception {
    stub = new StubWitness(log.verifier());
    cosigning = new Cosigning();
    asked = new WitnessAsked(stub.witness(), cosigning, store, cosignatures, clock);
    latest = issue();
  }

  @AfterEach
  void stop() {
    cosigning.close();
    stub.close();
  }

  private LogProof issue() throws InterruptedException {
    return LogCopy.await(
        http, http.postJson("/api/v1/assignments", Http.example("texas-assignment.json")));
  }

  private void refuses(String why) {
    long before = cosignatures.last(stub.key());
    asked.ask();
    assertThat(asked.fault().orElse("none")).contains(why);
    assertThat(cosignatures.last(stub.key())).isEqualTo(before);
    assertThat(asked.isDue()).as("not asked again at once").isFalse();
  }

  @Test
  void theCheckpointAndLaterProofsCarryTheCosignature() throws Exception {
    asked.ask();
    assertThat(asked.fault()).isEmpty();
    SignedNote served = SignedNote.parse(http.get("/log/checkpoint").text());
    assertThat(served.isSignedBy(log.verifier())).isTrue();
    assertThat(served.isSignedBy(stub.key())).isTrue();
    assertThat(Checkpoint.verify(served.toString(), log.verifier())).isEqualTo(stub.last());

    long first = stub.last().size();
    LogProof uncosigned = issue();
    assertThat(SignedNote.parse(uncosigned.checkpoint()).linesOf(stub.key())).isEmpty();
    asked.ask();
    assertThat(asked.fault()).as("the proof of consistency was taken").isEmpty();
    assertThat(stub.last().size()).isGreaterThan(first);

    Http.Answer issued =
        http.postJson("/api/v1/assignments", Http.example("texas-assignment.json"));
    LogCopy.await(http, issued);
    asked.ask();
    LogProof proof = LogCopy.await(http, issued);
    assertThat(SignedNote.parse(proof.checkpoint()).isSignedBy(stub.key())).isTrue();
    byte[] jws =
        http.get("/api/v1/attestations/" + issued.json().at("/attestation/id").asString() + ".jws")
            .body();
    assertThat(proof.verify(jws, log.verifier()).size()).isGreaterThan(proof.index());
  }

  @Test
  void aWitnessThatStandsElsewhereIsAskedFromThere() throws Exception {
    stub.remember(Checkpoint.verify(latest.checkpoint(), log.verifier()));
    issue();
    asked.ask();
    assertThat(asked.fault()).isEmpty();
    assertThat(cosignatures.last(stub.key())).isEqualTo(stub.last().size());

    stub.remember(new Checkpoint(log.verifier().name(), 0, Hash.EMPTY));
    issue();
    asked.ask();
    assertThat(asked.fault()).as("it forgot all, and begins anew").isEmpty();
  }

  @Test
  void aWitnessOfAnotherLogDoesNotCosignOurs() {
    stub.remember(new Checkpoint(log.verifier().name(), 1, Hash.ofLeaf(new byte[] {7})));
    refuses("answered with status 422: `not consistent`");
    stub.remember(new Checkpoint(log.verifier().name(), 1_000_000, Hash.EMPTY));
    refuses("it says that it cosigned a log of 1000000 entries, which ours");
  }

  @Test
  void anAnswerThatIsNoCosignatureIsNotKept() {
    String text = SignedNote.parse(store.checkpoint().orElseThrow()).text();
    NoteKey other =
        new NoteKey("witness.example/other", NoteKey.Kind.COSIGNATURE, stub.key().raw());
    String line = stub.cosign(stub.key(), text);
    byte[] bytes = Base64.getDecoder().decode(line.strip().split(" ")[2]);
    bytes[40] ^= 1;
    String flipped =
        new SignedNote.Line(
                stub.key().name(), stub.key().id(), Base64.getEncoder().encodeToString(bytes))
            .toString();
    Map.of(
            stub.cosign(other, text),
            "expected a cosignature by",
            stub.cosign(stub.key(), text + "more\n"),
            "expected a cosignature by",
            flipped,
            "expected a cosignature by",
            line + flipped,
            "expected a cosignature by",
            "\n",
            "no signed note",
            "\nmore\n\n" + line,
            "expected a cosignature by",
            "<html>",
            "no signed note")
        .forEach(
            (body, why) -> {
              stub.wrong = () -> new Reply(200, body);
              refuses(why);
            });
    stub.wrong = () -> new Reply(200, stub.cosign(other, text) + line);
    asked.ask();
    assertThat(asked.fault()).as("keys that are not known are passed over").isEmpty();
    assertThat(
            String.join(
                "",
                cosignatures.of(
                    Checkpoint.of(SignedNote.parse(store.checkpoint().orElseThrow())).size())))
        .contains(line)
        .doesNotContain("witness.example/other");
  }

  @Test
  void aWitnessThatIsDownOrRefusesIsSaidToBe() throws Exception {
    for (int status : List.of(400, 403, 404, 500)) {
      stub.wrong = () -> new Reply(status, "go\naway");
      refuses("answered with status " + status + ": `go away`");
    }
    stub.wrong = () -> new Reply(409, "many\n");
    refuses("expected the size of a tree");
    stub.wrong = () -> new Reply(200, "x".repeat(100_000));
    refuses("body exceeds capacity");
    stub.close();
    refuses("nobody answers there");
    long size = log.proof(java.util.UUID.randomUUID()).isPresent() ? -1 : latest.index();
    assertThat(issue().index()).as("published all the same").isGreaterThan(size);
  }

  @Test
  void healthNamesAWitnessThatDoesNotCosignAndIsNotDown() throws Exception {
    Witnessing witnessing =
        new Witnessing(new Witnesses(List.of(stub.witness())), store, cosignatures, clock);
    stub.wrong = () -> new Reply(403, "unknown key\n");
    witnessing.ask();
    for (int i = 0; i < 100 && witnessing.health().getDetails().isEmpty(); i++) {
      Thread.sleep(50);
    }
    assertThat(witnessing.health().getStatus().getCode()).isEqualTo("DEGRADED");
    assertThat(witnessing.health().getDetails().toString())
        .contains("witness.example/stub", "status 403");
    stub.wrong = null;
    for (int i = 0; i < 100 && !witnessing.health().getDetails().isEmpty(); i++) {
      Thread.sleep(50);
      witnessing.ask();
    }
    assertThat(witnessing.health().getStatus().getCode()).isEqualTo("UP");
    witnessing.destroy();
    assertThat(http.get("/actuator/health").status()).isEqualTo(200);
    assertThat(http.get("/actuator/health").text())
        .contains("\"logWitnesses\":{\"status\":\"UP\"}");
  }

  @Test
  void aKeyOfAWitnessIsNoKeyOfALog() {
    String vkey = stub.key().toString();
    assertThat(NoteKey.parseWitness(vkey)).isEqualTo(stub.key());
    assertThatThrownBy(() -> NoteKey.parse(vkey))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected `name+hash+key`, its type 1");
  }
}
