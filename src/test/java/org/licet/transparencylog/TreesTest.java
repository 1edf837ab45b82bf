package org.licet.transparencylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreesTest {
  private static final byte[] SALT = new byte[Leaf.SALT];

  /** The leaves and roots of the test trees of Certificate Transparency. */
  static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static List<Hash> testLeaves() {
    return LEAVES.stream().map(hex -> Hash.ofLeaf(HexFormat.of().parseHex(hex))).toList();
  }

  private static List<Hash> leaves(int count) {
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      leaves.add(Hash.ofLeaf(("leaf " + i).getBytes()));
    }
    return leaves;
  }

  /** The nodes over leaves in memory, by the definition. */
  private static Nodes nodes(List<Hash> leaves) {
    return new Nodes() {
      @Override
      public Hash node(int level, long index) {
        return level == 0
            ? leaves.get((int) index)
            : Hash.ofNode(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
      }
    };
  }

  @Test
  void theTestTreesHaveTheirRoots() {
    Nodes nodes = nodes(testLeaves());
    for (int size = 1; size <= 8; size++) {
      assertThat(new Tree(size, nodes).root()).hasToString(ROOTS.get(size - 1));
    }
    assertThat(new Tree(0, nodes).root())
        .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void everyLeafOfEveryTreeIsProvedAndNoOther() {
    List<Hash> leaves = leaves(70);
    Nodes nodes = nodes(leaves);
    for (int size = 1; size <= 70; size++) {
      Tree tree = new Tree(size, nodes);
      Hash root = tree.root();
      for (int index = 0; index < size; index++) {
        List<Hash> proof = tree.inclusion(index);
        assertThat(Proofs.isIncluded(leaves.get(index), index, size, proof, root)).isTrue();
        Hash other = leaves.get((index + 1) % 70);
        assertThat(Proofs.isIncluded(other, index, size, proof, root)).isFalse();
        assertThat(Proofs.isIncluded(leaves.get(index), index, size, proof, other)).isFalse();
        if (size > 1) {
          int wrong = (index + 1) % size;
          assertThat(Proofs.isIncluded(leaves.get(index), wrong, size, proof, root)).isFalse();
          List<Hash> shorter = proof.subList(0, proof.size() - 1);
          assertThat(Proofs.isIncluded(leaves.get(index), index, size, shorter, root)).isFalse();
        }
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(root);
        assertThat(Proofs.isIncluded(leaves.get(index), index, size, longer, root)).isFalse();
      }
    }
  }

  @Test
  void everyTreeContinuesEveryOlderOneAndNoForkedOne() {
    Nodes nodes = nodes(leaves(70));
    List<Hash> forked = leaves(70);
    forked.set(0, Hash.ofLeaf("forged".getBytes()));
    for (int newer = 1; newer <= 70; newer++) {
      Tree tree = new Tree(newer, nodes);
      for (int older = 0; older <= newer; older++) {
        List<Hash> proof = tree.consistency(older);
        Hash root = new Tree(older, nodes).root();
        assertThat(Proofs.isConsistent(older, root, newer, tree.root(), proof)).isTrue();
        if (older > 0) {
          Hash other = new Tree(older, nodes(forked)).root();
          assertThat(Proofs.isConsistent(older, other, newer, tree.root(), proof)).isFalse();
          assertThat(Proofs.isConsistent(older, root, newer, Hash.EMPTY, proof)).isFalse();
        }
        if (!proof.isEmpty()) {
          List<Hash> shorter = proof.subList(1, proof.size());
          assertThat(Proofs.isConsistent(older, root, newer, tree.root(), shorter)).isFalse();
        }
      }
    }
  }

  @Test
  void tilesGiveTheSameTree() {
    int most = 70_000;
    List<Hash> leaves = leaves(most);
    Random random = new Random(7);
    for (int size : List.of(1, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, most)) {
      Tree plain = new Tree(size, nodes(leaves));
      Tree tiled = new Tree(size, new TiledNodes(size, tiles(leaves, size)));
      assertThat(tiled.root()).as("%d leaves", size).isEqualTo(plain.root());
      long index = random.nextInt(size);
      assertThat(tiled.inclusion(index)).isEqualTo(plain.inclusion(index));
      assertThat(tiled.consistency(index)).isEqualTo(plain.consistency(index));
    }
  }

  @Test
  void aTileThatIsMissingOrShortIsNamed() {
    List<Hash> leaves = leaves(300);
    TileSource source = tiles(leaves, 300);
    TileSource gone = path -> path.equals("tile/0/001.p/44") ? Optional.empty() : source.read(path);
    assertThatThrownBy(() -> new Tree(300, new TiledNodes(300, gone)).root())
        .isInstanceOf(LogException.class)
        .hasMessageContaining("tile/0/001.p/44");
    TileSource cut = path -> source.read(path).map(bytes -> new byte[bytes.length - 1]);
    assertThatThrownBy(() -> new Tree(300, new TiledNodes(300, cut)).root())
        .hasMessageContaining("expected");
  }

  @Test
  void aTileIsNamedInOneWay() {
    assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
    assertThat(new Tile(Tile.ENTRIES, 67, 3).path()).isEqualTo("tile/entries/067.p/3");
    for (Tile tile : List.of(new Tile(0, 0, 1), new Tile(5, 999, 255), new Tile(2, 1000, 256))) {
      assertThat(Tile.ofPath(tile.path())).contains(tile);
    }
    for (String wrong :
        List.of(
            "tile/0/x000/001",
            "tile/6/000",
            "tile/0/1",
            "tile/0/001.p/256",
            "tile/0/001.p/0",
            "tile/00/001",
            "tile/0/001.p/257",
            "tile/0/../001",
            "checkpoint")) {
      assertThat(Tile.ofPath(wrong)).as(wrong).isEmpty();
    }
  }

  @Test
  void aProofIsCheckedOfflineAndNothingInItCanBeChanged() throws GeneralSecurityException {
    KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    NoteKey key = NoteKey.of("log.example.org/licet", keys.getPublic());
    assertThat(NoteKey.parse(key.toString())).isEqualTo(key);
    List<Hash> leaves = leaves(300);
    byte[] leaf = "leaf 77".getBytes();
    leaves.set(77, Hash.ofLeaf(Leaf.of(SALT, leaf)));
    Tree tree = new Tree(300, nodes(leaves));
    Checkpoint checkpoint = new Checkpoint(key.name(), 300, tree.root());
    String note = SignedNote.sign(checkpoint.text(), key, keys.getPrivate()).toString();
    assertThat(Checkpoint.verify(note, key)).isEqualTo(checkpoint);
    String proof = new LogProof(SALT, 77, tree.inclusion(77), note).toString();
    assertThat(LogProof.parse(proof).verify(leaf, key)).isEqualTo(checkpoint);
    byte[] bytes = proof.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    for (int i = 0; i < proof.length(); i++) {
      char flipped = (char) (proof.charAt(i) ^ 1);
      String changed = proof.substring(0, i) + flipped + proof.substring(i + 1);
      assertThatThrownBy(() -> LogProof.parse(changed).verify(leaf, key))
          .as("character %d of %d", i, bytes.length)
          .isInstanceOf(LogException.class);
    }
    KeyPair others = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    NoteKey other = NoteKey.of("log.example.org/licet", others.getPublic());
    assertThatThrownBy(() -> LogProof.parse(proof).verify(leaf, other))
        .hasMessageContaining("not signed");
  }

  /** The last character before the padding has bits that decoders pass over. */
  @Test
  void aSignatureIsWrittenInOneWay() {
    String line = "\u2014 a AAAAAAAAAA";
    assertThat(SignedNote.parse("text\n\n" + line + "A=\n").lines()).hasSize(1);
    assertThatThrownBy(() -> SignedNote.parse("text\n\n" + line + "B=\n"))
        .isInstanceOf(LogException.class);
  }

  @Test
  void entriesComeBackAsTheyWere() {
    List<byte[]> entries = List.of(new byte[0], new byte[] {1, 2, 3}, new byte[65_535]);
    byte[] bundle = Entries.write(entries);
    assertThat(Entries.read("tile", bundle)).usingRecursiveComparison().isEqualTo(entries);
    assertThatThrownBy(
            () -> Entries.read("tile", java.util.Arrays.copyOf(bundle, bundle.length - 1)))
        .isInstanceOf(LogException.class);
  }

  @Test
  void aKeyIsReadAsItWasWrittenWhateverItsBytes(@TempDir Path folder) {
    for (int i = 0; i < 100; i++) {
      Path file = folder.resolve("key" + i);
      LogKey made = LogKey.open(file, "localhost/licet");
      LogKey read = LogKey.open(file, "localhost/licet");
      SignedNote note = SignedNote.sign("text\n", read.verifier(), read.secret());
      assertThat(note.isSignedBy(made.verifier())).isTrue();
    }
  }

  private static TileSource tiles(List<Hash> leaves, int size) {
    Map<String, byte[]> tiles = new HashMap<>();
    List<Hash> level = leaves.subList(0, size);
    for (int l = 0; !level.isEmpty(); l++) {
      for (int from = 0; from < level.size(); from += 256) {
        List<Hash> part = level.subList(from, Math.min(level.size(), from + 256));
        byte[] bytes = new byte[part.size() * 32];
        for (int i = 0; i < part.size(); i++) {
          System.arraycopy(part.get(i).bytes(), 0, bytes, i * 32, 32);
        }
        tiles.put(new Tile(l, from / 256, part.size()).path(), bytes);
      }
      List<Hash> below = level;
      List<Hash> above = new ArrayList<>();
      Nodes nodes = nodes(below);
      for (int i = 0; i + 256 <= below.size(); i += 256) {
        above.add(nodes.node(8, i / 256));
      }
      level = above;
    }
    return path -> Optional.ofNullable(tiles.get(path));
  }
}
