package org.licet.transparencylog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.LicetService;
import org.licet.OutsideTool;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Go's {@code golang.org/x/mod/sumdb/tlog} and {@code note} read what we serve, and we read what
 * they write; the program is {@code src/test/go/log.go}.
 */
@LicetService
class GoLogTest {
  private static final long SEED = System.nanoTime();

  /** So many that there is a level 2. */
  private static final int GO_ENTRIES = 70_000;

  @TempDir static Path built;
  @TempDir Path folder;
  @Autowired private Http http;
  @Autowired private TransparencyLog log;

  @BeforeAll
  static void build() {
    Path modules = Path.of("/usr/share/gocode");
    OutsideTool.Answer answer =
        OutsideTool.require("go", "golang-go")
            .with(modules.resolve("src/golang.org/x/mod/sumdb/tlog"), "golang-golang-x-mod-dev")
            .run(
                Path.of("").toAbsolutePath(),
                Map.of(
                    "GO111MODULE",
                    "off",
                    "GOFLAGS",
                    "",
                    "GOPATH",
                    modules.toString(),
                    "GOCACHE",
                    Path.of("target", "go-cache").toAbsolutePath().toString()),
                "build",
                "-o",
                built.resolve("log").toString(),
                Path.of("src", "test", "go", "log.go").toString());
    assertThat(answer.exitCode()).as(answer.text()).isZero();
  }

  private static OutsideTool.Answer go(String... words) {
    return new OutsideTool(built.resolve("log")).run(built, words);
  }

  @Test
  void theTestTreesHaveTheSameRootsInGo() {
    String[] words =
        Stream.concat(Stream.of("roots"), TreesTest.LEAVES.stream()).toArray(String[]::new);
    assertThat(go(words).text().lines()).containsExactlyElementsOf(TreesTest.ROOTS);
  }

  @Test
  void goFindsEveryRecordOfOurLogAndThatItContinuesAnOlderCheckpoint() throws Exception {
    issue(3);
    Path older = built.resolve("older-" + SEED);
    Files.write(older, http.get("/log/checkpoint").body());
    issue(260);
    Checkpoint checkpoint = LogCopy.of(http, log.verifier(), folder);
    String key = Files.writeString(built.resolve("key"), log.verifier() + "\n").toString();

    OutsideTool.Answer answer = go("check", folder.toString(), key, older.toString());
    assertThat(answer.text())
        .isEqualTo("%d %s\n".formatted(checkpoint.size(), checkpoint.root().base64()));
    assertThat(answer.exitCode()).isZero();

    Random random = new Random(SEED);
    for (Path file : LogCopy.files(folder)) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, flipped(bytes, random));
      assertThat(go("check", folder.toString(), key).exitCode())
          .as("%s, seed %d", file, SEED)
          .isEqualTo(1);
      Files.write(file, bytes);
    }
    Checkpoint forked = new Checkpoint(checkpoint.origin(), 2, Hash.ofLeaf(new byte[0]));
    LogKey another = LogKey.open(built.resolve("another"), checkpoint.origin());
    Files.writeString(
        older, SignedNote.sign(forked.text(), another.verifier(), another.secret()).toString());
    assertThat(go("check", folder.toString(), key, older.toString()).exitCode()).isEqualTo(1);
  }

  @Test
  void weReadALogThatGoWroteAndFindTheSameProofs() throws Exception {
    OutsideTool.Answer proofs =
        go("write", folder.toString(), Long.toString(SEED), Integer.toString(GO_ENTRIES));
    assertThat(proofs.exitCode()).as(proofs.text()).isZero();
    NoteKey key = NoteKey.parse(Files.readString(folder.resolve("key.pub")));
    TileSource files = new LogFolder(folder);

    Checkpoint checkpoint = Fsck.check(files, key);
    assertThat(checkpoint.size()).isEqualTo(GO_ENTRIES);
    Tree tree = new Tree(GO_ENTRIES, new TiledNodes(GO_ENTRIES, files));
    Checkpoint older = Checkpoint.verify(Files.readString(folder.resolve("older")), key);
    assertThat(
            Proofs.isConsistent(
                older.size(),
                older.root(),
                checkpoint.size(),
                checkpoint.root(),
                tree.consistency(older.size())))
        .isTrue();
    assertThat(proofs.text().lines()).hasSize(100).allSatisfy(line -> agrees(line, tree, files));

    breaks(files, key);
  }

  /** That Go's proof is ours, and holds. */
  private static void agrees(String line, Tree tree, TileSource files) {
    String[] words = line.split(" ");
    long number = Long.parseLong(words[1]);
    List<Hash> proof = Stream.of(words).skip(2).map(Hash::ofBase64).toList();
    if (words[0].equals("tree")) {
      assertThat(proof).as(line).isEqualTo(tree.consistency(number));
      return;
    }
    assertThat(proof).as(line).isEqualTo(tree.inclusion(number));
    Tile bundle = Tile.in(tree.size(), Tile.ENTRIES, number / Tile.WIDTH).orElseThrow();
    byte[] entry = Entries.read(line, bundle.requireFrom(files)).get((int) (number % Tile.WIDTH));
    assertThat(Proofs.isIncluded(Hash.ofLeaf(entry), number, tree.size(), proof, tree.root()))
        .isTrue();
  }

  private void breaks(TileSource files, NoteKey key) throws IOException {
    Random random = new Random(SEED);
    List<Path> all = new ArrayList<>(LogCopy.files(folder.resolve("tile")));
    Collections.shuffle(all, random);
    List<Path> broken = new ArrayList<>(all.subList(0, 8));
    for (String each : List.of("checkpoint", "tile/2/000.p/1", "tile/1/001.p/17")) {
      broken.add(folder.resolve(each));
    }
    for (Path file : broken) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, flipped(bytes, random));
      assertThatThrownBy(() -> Fsck.check(files, key))
          .as("%s, seed %d", file, SEED)
          .isInstanceOf(LogException.class);
      Files.write(file, bytes);
    }
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    byte[] flipped = bytes.clone();
    flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    return flipped;
  }

  private void issue(int count) throws InterruptedException {
    byte[] order = Http.example("texas-assignment.json").toString().getBytes(UTF_8);
    List<Http.Answer> answers =
        IntStream.range(0, count)
            .parallel()
            .mapToObj(each -> http.postJson("/api/v1/assignments", order))
            .toList();
    for (Http.Answer answer : answers) {
      LogCopy.await(http, answer);
    }
  }
}
