package org.licet.transparencylog;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is attested is in the log within a second, and the log is what it says it is. */
@LicetService
class LogTest {
  @Autowired private Http http;
  @Autowired private TransparencyLog log;
  @Autowired private JdbcClient database;

  @Test
  void whatIsAttestedIsProvedToBeInTheLogAndTheWholeLogHolds() throws Exception {
    Set<Long> places = new HashSet<>();
    for (String link : issue(300)) {
      LogProof proof = await(link);
      byte[] jws = http.get(link + ".jws").body();
      assertThat(proof.verify(jws, log.verifier()).size()).isGreaterThan(proof.index());
      places.add(proof.index());
      assertThatThrownBy(() -> proof.verify("another".getBytes(US_ASCII), log.verifier()))
          .isInstanceOf(LogException.class);
    }
    assertThat(places).hasSize(300);
    assertThat(Fsck.check(frozen(), log.verifier()).size()).isGreaterThanOrEqualTo(300);
    assertThat(
            database
                .sql("select count(*) = max(log_index) + 1 from log_entry where log_index >= 0")
                .query(Boolean.class)
                .single())
        .as("without a gap")
        .isTrue();
  }

  @Test
  void aLaterCheckpointContinuesAnEarlierOne() throws Exception {
    await(issue(3).getLast());
    Checkpoint earlier = Checkpoint.verify(http.get("/log/checkpoint").text(), log.verifier());
    await(issue(3).getLast());
    Checkpoint later = Checkpoint.verify(http.get("/log/checkpoint").text(), log.verifier());
    Tree tree = new Tree(later.size(), new TiledNodes(later.size(), this::served));
    List<Hash> proof = tree.consistency(earlier.size());
    assertThat(later.size()).isGreaterThan(earlier.size());
    assertThat(
            Proofs.isConsistent(earlier.size(), earlier.root(), later.size(), later.root(), proof))
        .isTrue();
  }

  @Test
  void fsckFindsABitFlippedInAnyFileAndNamesIt() throws Exception {
    await(issue(300).getLast());
    Map<String, byte[]> files = new TreeMap<>();
    TileSource whole = frozen();
    Fsck.check(
        path -> {
          whole.read(path).ifPresent(bytes -> files.put(path, bytes));
          return whole.read(path);
        },
        log.verifier());
    assertThat(files.keySet())
        .hasSizeGreaterThanOrEqualTo(5)
        .anyMatch(path -> path.startsWith("tile/1/"));
    long seed = System.nanoTime();
    RandomGenerator chance = new SplittableRandom(seed);
    files.forEach(
        (file, bytes) -> {
          int bits = 8 * bytes.length;
          IntStream tried =
              file.equals("checkpoint")
                  ? IntStream.range(0, bits)
                  : IntStream.generate(() -> chance.nextInt(bits)).limit(5);
          tried.forEach(
              bit -> {
                byte[] flipped = bytes.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                TileSource broken =
                    path -> path.equals(file) ? Optional.of(flipped) : whole.read(path);
                assertThatThrownBy(() -> Fsck.check(broken, log.verifier()))
                    .as("%s, bit %d (seed %d)", file, bit, seed)
                    .isInstanceOf(LogException.class)
                    .message()
                    .containsAnyOf("`" + file + "`", "`" + file.replace("entries", "0") + "`");
              });
        });
  }

  @Test
  void filesThatAreNotThereAreSaidNotToBe() {
    for (String path :
        List.of("/log/tile/0/999", "/log/tile/0/1", "/log/tile/9/000", "/log/tile/")) {
      assertThat(http.get(path).status()).as(path).isEqualTo(404);
    }
  }

  private Optional<byte[]> served(String path) {
    Http.Answer answer = http.get("/log/" + path);
    return answer.status() == 200 ? Optional.of(answer.body()) : Optional.empty();
  }

  /** The log as it is served, at the checkpoint of now. */
  private TileSource frozen() {
    byte[] checkpoint = http.get("/log/checkpoint").body();
    return path -> path.equals("checkpoint") ? Optional.of(checkpoint) : served(path);
  }

  private List<String> issue(int count) throws Exception {
    List<String> links = new ArrayList<>();
    try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
      List<Future<JsonNode>> answers = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        answers.add(
            callers.submit(
                () ->
                    http.postJson("/api/v1/assignments", Http.example("texas-assignment.json"))
                        .json()));
      }
      for (Future<JsonNode> answer : answers) {
        links.add("/api/v1/attestations/" + answer.get().at("/attestation/id").asString());
      }
    }
    return links;
  }

  private LogProof await(String link) throws InterruptedException {
    Http.Answer answer = http.get(link + ".proof");
    for (int i = 0; i < 100 && answer.status() == 404; i++) {
      Thread.sleep(50);
      answer = http.get(link + ".proof");
    }
    return LogProof.parse(answer.text());
  }
}
