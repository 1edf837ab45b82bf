package org.licet.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.issuance.Archive;
import org.licet.issuance.Printer;
import org.licet.signing.Signer;
import org.licet.transparencylog.TileSource;
import org.licet.verification.Line;
import org.licet.verification.Report;
import org.licet.verification.Verification;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** An evidence bundle proves an attestation; changed anywhere, it proves nothing. */
@LicetService
class EvidenceTest {
  /** Bytes of each member that are changed in turn; all, where it has fewer. */
  private static final int SAMPLED = 40;

  @Autowired private Http http;
  @Autowired private Environment environment;
  @Autowired private Clock clock;
  @Autowired private Signer signer;
  @Autowired private Archive archive;
  @Autowired private Printer printer;

  private Bundles bundles;

  @BeforeEach
  void bundles() {
    bundles = new Bundles(http, environment, clock);
  }

  @Test
  void aBundleProvesAllThatThereIsToProve() throws Exception {
    Report report = bundles.verifyAndDecide(bundles.get(bundles.issue()));
    assertThat(report.lines()).extracting(Line::kind).doesNotContain(Line.Kind.DOES_NOT_HOLD);
    assertThat(report.holds()).isTrue();
    assertThat(report.lines().toString())
        .contains(
            "the bundle is the 14 files that its manifest lists",
            "by the time stamp of `CN=Licet DEVELOPMENT",
            "not revoked then, by the authority's revocation list",
            "not revoked, by the status list of",
            "it is entry ",
            "`law.zip` is the law that decided",
            "decided again by the same law")
        .doesNotContain("not checked");
  }

  @Test
  void aBundleOfARevokedAttestationDoesNotHold() throws Exception {
    String id = bundles.issue();
    byte[] before = bundles.get(id);
    String body = "{\"reason\":\"the licence of Texas was false\"}";
    http.postJson("/api/v1/attestations/" + id + "/revocation", body.getBytes(US_ASCII));
    assertThat(bundles.verify(before).holds()).as("made before").isTrue();
    Report report = bundles.verify(bundles.get(id));
    assertThat(report.holds()).isFalse();
    assertThat(report.lines().toString())
        .contains("does not hold: status: found revoked at", "the licence of Texas was false");
  }

  @Test
  void noByteOfAnyMemberCanBeChanged() throws Exception {
    long seed = System.nanoTime();
    Random chance = new Random(seed);
    Bundle bundle = Bundle.read(bundles.get(bundles.issue()));
    assertThat(bundles.verify(bundle.members()).holds()).isTrue();
    bundle
        .members()
        .forEach(
            (name, bytes) -> {
              for (int i = 0; i < Math.min(SAMPLED, bytes.length); i++) {
                int at = bytes.length <= SAMPLED ? i : chance.nextInt(bytes.length);
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) (1 << chance.nextInt(8));
                SortedMap<String, byte[]> members = bundle.members();
                members.put(name, changed);
                assertThat(bundles.verify(members).holds())
                    .as("`%s`, byte %d changed (seed %d)", name, at, seed)
                    .isFalse();
              }
            });
  }

  @Test
  void noByteOfTheZipCanBeChanged() throws Exception {
    long seed = System.nanoTime();
    Random chance = new Random(seed);
    byte[] zip = bundles.get(bundles.issue());
    for (int i = 0; i < 500; i++) {
      // half of them in the central directory, at the end
      int at = i % 2 == 0 ? chance.nextInt(zip.length) : zip.length - 1 - chance.nextInt(1500);
      byte[] changed = zip.clone();
      changed[at] ^= (byte) (1 << chance.nextInt(8));
      assertThat(bundles.verify(changed).holds())
          .as("byte %d changed (seed %d)", at, seed)
          .isFalse();
    }
  }

  @Test
  void theJsonCarriesItsProofOfTheLogAndNoByteOfItCanBeChanged() throws Exception {
    long seed = System.nanoTime();
    Random chance = new Random(seed);
    byte[] json = http.get("/api/v1/attestations/" + bundles.issue() + ".proven.json").body();
    Report report = bundles.verify(json);
    assertThat(report.holds()).isTrue();
    assertThat(report.lines().toString()).contains("it is entry ").doesNotContain("no proof came");
    for (int i = 0; i < 1500; i++) {
      int at = i < 600 ? i : chance.nextInt(json.length); // first those of the proof
      byte[] changed = json.clone();
      changed[at] ^= (byte) (1 << chance.nextInt(8));
      assertThat(bundles.verify(changed).holds())
          .as("byte %d changed (seed %d)", at, seed)
          .isFalse();
    }
  }

  @Test
  void thePdfCarriesItsProofOfTheLog() throws Exception {
    String id = bundles.issue();
    byte[] pdf = http.get("/api/v1/attestations/" + id + ".pdf").body();
    Report report = bundles.verify(pdf);
    assertThat(report.holds()).as(report.lines().toString()).isTrue();
    assertThat(report.lines().toString()).contains("it is entry ").doesNotContain("no proof came");
    TileSource now = path -> Optional.of(http.get("/log/" + path).body());
    assertThat(against(now).verify(pdf).checks().toString()).contains("continues that checkpoint");
    assertThatThrownBy(() -> against(_ -> Optional.empty()).verify(pdf))
        .isInstanceOf(EvidenceException.class);
  }

  @Test
  void aPdfOfBeforeTheLogHadItHoldsWithoutProof() throws Exception {
    byte[] pdf = printer.print(archive.requireAttestation(bundles.issue()), null).pdf();
    Report report = bundles.verify(pdf);
    assertThat(report.holds()).as(report.lines().toString()).isTrue();
    assertThat(report.lines().toString()).contains("no proof came").doesNotContain("it is entry ");
    assertThatThrownBy(() -> against(_ -> Optional.empty()).verify(pdf))
        .hasMessageContaining("log proof: found none in this file");
  }

  @Test
  void aPdfWithAProofOfSomethingElseDoesNotHold() throws Exception {
    String id = bundles.issue();
    String own = archive.requireProof(id).toString();
    String others = archive.requireProof(bundles.issue()).toString();
    for (String wrong : new String[] {others, own + "x", own.replace("index ", "index 1"), ""}) {
      byte[] pdf = printer.print(archive.requireAttestation(id), wrong).pdf();
      Report report = bundles.verify(pdf);
      assertThat(report.holds()).as(wrong).isFalse();
      assertThat(report.lines().toString()).contains("does not hold: log proof: found ");
      SortedMap<String, byte[]> members = Bundle.read(bundles.get(id)).members();
      members.remove(Member.MANIFEST);
      members.put(Member.PDF, pdf);
      assertThat(bundles.verify(signed(id, members)).lines().toString())
          .as("in a bundle")
          .contains("does not hold: log proof: found ");
    }
  }

  private Verification against(TileSource log) {
    return new Verification(bundles.anchors(), clock.instant(), null, log);
  }

  @Test
  void noMemberCanBeTakenAwayOrAdded() throws Exception {
    Bundle bundle = Bundle.read(bundles.get(bundles.issue()));
    for (String name : bundle.members().keySet()) {
      SortedMap<String, byte[]> fewer = bundle.members();
      fewer.remove(name);
      assertThat(bundles.verify(fewer).holds()).as("without `%s`", name).isFalse();
    }
    SortedMap<String, byte[]> more = bundle.members();
    more.put("note.txt", "believe me".getBytes(US_ASCII));
    assertThat(bundles.verify(more).holds()).isFalse();
    byte[] zip = bundle.zip();
    byte[] longer = Arrays.copyOf(zip, zip.length + 1);
    assertThat(bundles.verify(longer).holds()).isFalse();
  }

  /** Whoever signs manifests cannot pass one attestation's proof off as another's either. */
  @Test
  void aMemberOfAnotherAttestationIsRefusedUnderASignedManifest() throws Exception {
    String id = bundles.issue();
    SortedMap<String, byte[]> own = Bundle.read(bundles.get(id)).members();
    SortedMap<String, byte[]> other = Bundle.read(bundles.get(bundles.issue())).members();
    own.remove(Member.MANIFEST);
    assertThat(bundles.verify(signed(id, own)).holds()).isTrue();
    for (String name :
        new String[] {Member.JWS, Member.JSON, Member.PDF, Member.STAMP, Member.LOG_PROOF}) {
      SortedMap<String, byte[]> mixed = new TreeMap<>(own);
      mixed.put(name, Objects.requireNonNull(other.get(name)));
      Report report = bundles.verify(signed(id, mixed));
      assertThat(report.holds()).as("`%s` of another: %s", name, report.lines()).isFalse();
    }
    for (String name :
        new String[] {
          Member.LAW,
          Member.FACTS,
          Member.SIGNER,
          Member.LISTS + "1.crl",
          Member.LOG_KEY,
          Member.LOG_CHECKPOINT,
          Member.STATUS
        }) {
      SortedMap<String, byte[]> wrong = new TreeMap<>(own);
      wrong.put(name, "something else".getBytes(US_ASCII));
      assertThat(bundles.verify(signed(id, wrong)).holds()).as("`%s`", name).isFalse();
    }
    SortedMap<String, byte[]> unlisted = new TreeMap<>(own);
    unlisted.remove(Member.STATUS);
    assertThat(bundles.verify(signed(id, unlisted)).holds()).as("without a status").isFalse();
  }

  private byte[] signed(String id, SortedMap<String, byte[]> members) {
    return Manifest.sign(UUID.fromString(id), members, clock.instant(), signer).zip();
  }
}
